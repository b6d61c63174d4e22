//! The version to release next, by Cargo's rules.

use super::changes::Level;
use semver::{Prerelease, Version};

/// The lowest version after `old` that says `level`. Text that is no version stays as it is.
pub(super) fn next(old: &str, level: Level) -> String {
    let Ok(version) = Version::parse(old) else {
        return old.to_owned();
    };
    if level == Level::None {
        return old.to_owned();
    }
    bumped(&version, level).to_string()
}

fn bumped(old: &Version, level: Level) -> Version {
    // What is not released yet promises nothing: its release may be anything, as long as it is later.
    if !old.pre.is_empty() {
        return Version {
            pre: later(&old.pre),
            ..Version::new(old.major, old.minor, old.patch)
        };
    }
    match (old.major, old.minor, level) {
        (0, 0, _) => Version::new(0, 0, old.patch + 1),
        (0, minor, Level::Major) => Version::new(0, minor + 1, 0),
        (0, minor, _) => Version::new(0, minor, old.patch + 1),
        (major, _, Level::Major) => Version::new(major + 1, 0, 0),
        (major, minor, Level::Minor) => Version::new(major, minor + 1, 0),
        (major, minor, _) => Version::new(major, minor, old.patch + 1),
    }
}

/// `beta.1` → `beta.2`, `beta` → `beta.1`.
fn later(pre: &Prerelease) -> Prerelease {
    let text = pre.as_str();
    let counted = text.rsplit_once('.').and_then(|(name, number)| {
        let number: u64 = number.parse().ok()?;
        Some(format!("{name}.{}", number + 1))
    });
    let next = counted.or_else(|| {
        text.parse::<u64>()
            .ok()
            .map(|number| (number + 1).to_string())
    });
    let next = next.unwrap_or_else(|| format!("{text}.1"));
    Prerelease::new(&next).unwrap_or_else(|_| pre.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_follows_the_rules_of_cargo() {
        let check = |old: &str, expected: [&str; 4]| {
            let levels = [Level::None, Level::Patch, Level::Minor, Level::Major];
            let found = levels.map(|level| next(old, level));
            assert_eq!(found, expected.map(str::to_owned), "{old}");
        };
        check("0.1.0", ["0.1.0", "0.1.1", "0.1.1", "0.2.0"]);
        check("0.0.3", ["0.0.3", "0.0.4", "0.0.4", "0.0.4"]);
        check("1.2.3", ["1.2.3", "1.2.4", "1.3.0", "2.0.0"]);
        check(
            "1.0.0-rc.1",
            ["1.0.0-rc.1", "1.0.0-rc.2", "1.0.0-rc.2", "1.0.0-rc.2"],
        );
        check(
            "1.0.0-beta",
            ["1.0.0-beta", "1.0.0-beta.1", "1.0.0-beta.1", "1.0.0-beta.1"],
        );
        check("soon", ["soon"; 4]);
    }
}
