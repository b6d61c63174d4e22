// Search, theme, copying, opening. The pages are whole without it: what only works with it is hidden until here.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const up = document.body.dataset.up;

  for (const element of all(".scripted")) element.hidden = false;

  // What a screen reader should know, and everybody may see.
  const told = one(".told");
  let quiet = 0;
  const tell = (text) => {
    told.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { told.textContent = ""; }, 1800);
  };

  // Theme: the system's, unless another is chosen; the choice is kept and holds in every open page.
  const showTheme = (theme) => {
    const root = document.documentElement;
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const input of all(".theme input")) input.checked = input.value === (root.dataset.theme ?? "auto");
  };
  showTheme(document.documentElement.dataset.theme);
  one(".theme").addEventListener("change", (event) => {
    showTheme(event.target.value);
    try { localStorage.setItem("theme", event.target.value); } catch { /* It holds for this page. */ }
  });
  addEventListener("storage", (event) => { if (event.key === "theme") showTheme(event.newValue); });

  // Copying.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Where the clipboard is not to be had (a page from a folder): the old way.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    tell("Copied");
  };
  for (const figure of all(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy: ${one("figcaption span", figure).textContent}`);
    button.addEventListener("click", () => copy(one("pre", figure).textContent));
    one("figcaption", figure).append(button);
  }

  // Opening all of a section, and the way to an anchor.
  for (const button of all(".expand")) {
    const section = document.getElementById(button.getAttribute("aria-controls"));
    const parts = () => all("details", section);
    if (parts().length === 0) button.hidden = true;
    const show = () => {
      const open = parts().every((part) => part.open);
      button.textContent = open ? "Collapse all" : "Expand all";
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => {
      const open = !parts().every((part) => part.open);
      for (const part of parts()) part.open = open;
      show();
    });
    section.addEventListener("toggle", show, true);
    show();
  }
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* As it is. */ }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let node = target.parentElement; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const own = one(":scope > details:not(.values)", target);
    if (own) own.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of closed) part.open = false; });

  // The menu of narrow screens.
  const nav = one("#nav");
  one("[aria-current]", nav)?.scrollIntoView({ block: "nearest" });
  if (location.hash === "") scrollTo(0, 0);
  one(".menu").addEventListener("click", () => setTimeout(() => one("a", nav).focus()));
  nav.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash === "#nav") { location.hash = "#content"; one(".menu").focus(); }
  });

  // Search. The index is loaded when it is first wanted.
  const dialog = one("dialog.search");
  const input = one("#search-text");
  const list = one("#search-results");
  const note = one(".search-note");
  const MOST = 40;
  let rows = null;
  let chosen = -1;

  const load = () => new Promise((resolve) => {
    if (rows) { resolve(); return; }
    const script = document.createElement("script");
    script.src = `${up}assets/search.js`;
    script.addEventListener("load", () => {
      rows = globalThis.searchIndex.map(([kind, name, about, place, method = "", path = ""]) => ({
        kind, name, about, place, method, path,
        title: name.toLowerCase(),
        plain: name.toLowerCase().replace(/[_.]/g, " "),
        rest: `${about} ${method} ${path}`.toLowerCase(),
      }));
      resolve();
    });
    script.addEventListener("error", () => { note.textContent = "The index could not be loaded."; });
    document.head.append(script);
  });

  // How well a row fits all words; 0 where one is missing.
  const KINDS = { operation: 4, helper: 3, resource: 3, type: 2 };
  const score = (row, words) => {
    let total = 0;
    for (const word of words) {
      const at = row.title.indexOf(word);
      if (at >= 0) {
        const starts = at === 0 || "._".includes(row.title[at - 1]);
        const ends = at + word.length === row.title.length || "._".includes(row.title[at + word.length]);
        total += 20 + (starts ? 12 : 0) + (starts && ends ? 12 : 0) + (at === 0 ? 4 : 0);
      } else if (row.plain.includes(word)) total += 16;
      else if (row.rest.includes(word)) total += 6;
      else return 0;
    }
    return total + KINDS[row.kind] - row.name.length / 100;
  };
  const find = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const found = [];
    for (const row of rows) {
      const points = score(row, words);
      if (points > 0) found.push([points, row]);
    }
    found.sort((a, b) => b[0] - a[0]);
    return found.map(([, row]) => row);
  };

  const marked = (name, words) => {
    const span = document.createElement("span");
    span.className = "found-name";
    const lower = name.toLowerCase();
    const at = words.map((word) => [lower.indexOf(word), word.length]).filter(([place]) => place >= 0).sort((a, b) => a[0] - b[0])[0];
    if (!at || lower.length !== name.length) { span.textContent = name; return span; }
    const mark = document.createElement("mark");
    mark.textContent = name.slice(at[0], at[0] + at[1]);
    span.append(name.slice(0, at[0]), mark, name.slice(at[0] + at[1]));
    return span;
  };
  const item = (row, index, words) => {
    const entry = document.createElement("li");
    entry.id = `result-${index}`;
    entry.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = up + row.place;
    link.tabIndex = -1;
    const kind = document.createElement("span");
    kind.className = row.method ? `badge ${row.method.toLowerCase()}` : "found-kind";
    kind.textContent = row.method || row.kind;
    const about = document.createElement("span");
    about.className = "found-about";
    about.textContent = row.about || row.path;
    link.append(marked(row.name, words), kind, about);
    entry.append(link);
    return entry;
  };
  const choose = (index) => {
    const entries = list.children;
    if (chosen >= 0) entries[chosen]?.setAttribute("aria-selected", "false");
    chosen = entries.length === 0 ? -1 : (index + entries.length) % entries.length;
    if (chosen >= 0) {
      entries[chosen].setAttribute("aria-selected", "true");
      entries[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", entries[chosen].id);
    } else input.removeAttribute("aria-activedescendant");
  };
  const show = () => {
    if (!rows) return;
    const began = performance.now();
    const found = find(input.value);
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.replaceChildren(...found.slice(0, MOST).map((row, index) => item(row, index, words)));
    list.dataset.milliseconds = (performance.now() - began).toFixed(2);
    input.setAttribute("aria-expanded", String(found.length > 0));
    note.textContent = words.length === 0 ? "Type a part of a name, a path or a description."
      : found.length === 0 ? "Nothing has all of these words."
      : found.length > MOST ? `The best ${MOST} of ${found.length}.` : "";
    choose(0);
  };
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load().then(show);
  };
  one(".search-open").addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const wanted = (event.key === "/" && plain && !(typing && typing.type !== "radio"))
      || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (wanted) { event.preventDefault(); open(); }
  });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") {
      const link = list.children[chosen] && one("a", list.children[chosen]);
      if (link) { dialog.close(); link.click(); }
    } else if (event.key === "Escape") dialog.close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
})();
