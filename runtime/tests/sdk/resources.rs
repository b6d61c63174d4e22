use crate::runtime::{self, Call, Operation};
use crate::sdk::{Client, client::Request, types};

#[derive(Clone, Debug)]
pub struct Jobs {
    client: Client,
}

impl Jobs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    pub fn create(&self) -> CreateRequest {
        CreateRequest {
            call: Call::new(&self.client, &CREATE),
            body: types::CreateInput::default(),
        }
    }

    pub fn retrieve(&self, uuid: impl Into<String>) -> RetrieveRequest {
        RetrieveRequest {
            call: Call::new(&self.client, &RETRIEVE).path("uuid", uuid.into()),
            body: (),
        }
    }

    pub fn cancel(&self, uuid: impl Into<String>) -> CancelRequest {
        CancelRequest {
            call: Call::new(&self.client, &CANCEL).path("uuid", uuid.into()),
            body: None,
        }
    }

    pub fn delete(&self, uuid: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            call: Call::new(&self.client, &DELETE).path("uuid", uuid.into()),
            body: (),
        }
    }

    pub fn list(&self) -> ListRequest {
        ListRequest {
            call: Call::new(&self.client, &LIST),
            body: (),
        }
    }

    pub fn upload(&self) -> UploadRequest {
        UploadRequest {
            call: Call::new(&self.client, &UPLOAD),
            body: None,
        }
    }

    pub fn log(&self) -> LogRequest {
        LogRequest {
            call: Call::new(&self.client, &LOG),
            body: None,
        }
    }

    pub fn login(&self) -> LoginRequest {
        LoginRequest {
            call: Call::new(&self.client, &LOGIN),
            body: types::CreateInput::default(),
        }
    }

    pub fn keyed(&self) -> KeyedRequest {
        KeyedRequest {
            call: Call::new(&self.client, &KEYED),
            body: (),
        }
    }

    pub fn wait_for_completion(
        &self,
        uuid: impl Into<String>,
    ) -> runtime::Waiter<types::JobOutput, types::Job> {
        runtime::Waiter::new(self.retrieve(uuid).call, &RETRIEVE_WAITER)
    }
}

const BEARER: &[&[&str]] = &[&["bearer_auth"]];
const CREATE: Operation = Operation {
    id: "create_job",
    security: BEARER,
    ..Operation::post("/v2/jobs")
};
const RETRIEVE: Operation = Operation {
    id: "get_job",
    repeatable: true,
    security: BEARER,
    ..Operation::get("/v2/jobs/{uuid}")
};
const CANCEL: Operation = Operation {
    id: "cancel_job",
    security: BEARER,
    ..Operation::put("/v2/jobs/{uuid}/cancel")
};
const DELETE: Operation = Operation {
    id: "delete_job",
    security: BEARER,
    ..Operation::delete("/v2/jobs/{uuid}")
};
const LIST: Operation = Operation {
    id: "list_jobs",
    security: BEARER,
    ..Operation::get("/v2/jobs")
};
const UPLOAD: Operation = Operation {
    id: "upload",
    content_type: Some("application/zip"),
    accept: "application/octet-stream",
    idempotency_header: Some("Idempotency-Key"),
    security: BEARER,
    ..Operation::post("/v2/blob")
};
const LOG: Operation = Operation {
    id: "log",
    accept: "text/plain",
    security: &[],
    ..Operation::post("/v2/log")
};
const LOGIN: Operation = Operation {
    id: "login",
    security: &[&["basic_auth"], &[]],
    ..Operation::post("/v2/login")
};
const KEYED: Operation = Operation {
    id: "keyed",
    required_query: &["q"],
    required_headers: &["X-Team"],
    required_cookies: &["region"],
    security: &[&["basic_auth", "key"], &["query_key", "session"]],
    ..Operation::get("/v2/keyed")
};

static RETRIEVE_WAITER: runtime::WaiterSpec<types::JobOutput, types::Job> = runtime::WaiterSpec {
    item: |answer| answer.job,
    state: |answer| {
        answer
            .job
            .as_ref()?
            .phase
            .as_ref()
            .map(|value| value.as_str())
    },
    partial: |answer| Some(answer.job.as_ref()?.reason.as_ref()?.as_str()),
    partial_states: &["PARTIAL"],
    success: &["SUCCEEDED"],
    failure: &["FAILED"],
};

static LIST_PAGES: runtime::PageSpec<types::ListOutput, types::Job> = runtime::PageSpec {
    next: NEXT,
    ..runtime::PageSpec::new(
        runtime::PageStyle::Page {
            page: "page",
            per_page: Some("per_page"),
            first: 1,
        },
        |answer| answer.jobs,
    )
};

const NEXT: Option<fn(&types::ListOutput) -> Option<String>> =
    Some(|answer| Some(answer.next.as_ref()?.clone()));

macro_rules! pages {
    ($name:ident, $style:expr, $($sign:tt)*) => {
        pub static $name: runtime::PageSpec<types::ListOutput, types::Job> = runtime::PageSpec {
            $($sign)*
            ..runtime::PageSpec::new($style, |answer| answer.jobs)
        };
    };
}
pages!(
    BY_NUMBER,
    runtime::PageStyle::Page {
        page: "page",
        per_page: None,
        first: 1
    },
);
pages!(
    FROM_ZERO,
    runtime::PageStyle::Page {
        page: "page",
        per_page: None,
        first: 0
    },
);
pages!(
    BY_OFFSET,
    runtime::PageStyle::Offset {
        offset: "offset",
        limit: Some("limit")
    },
);
pages!(BY_CURSOR, runtime::PageStyle::Cursor { param: "cursor" }, next: NEXT,);
pages!(BY_LINK, runtime::PageStyle::NextLink, next: NEXT,);
pages!(BY_HEADER, runtime::PageStyle::LinkHeader,);
pages!(
    BY_LAST_ITEM,
    runtime::PageStyle::LastItem { param: "after" },
    more: Some(|answer| answer.more),
    name: Some(|job| Some(job.name.clone())),
);
pages!(
    BY_MORE,
    runtime::PageStyle::Page { page: "page", per_page: None, first: 1 },
    more: Some(|answer| answer.more),
    pages: Some(|answer| answer.pages),
    total: Some(|answer| answer.total),
);
pages!(
    BY_OFFSET_OF,
    runtime::PageStyle::Offset { offset: "offset", limit: None },
    total: Some(|answer| answer.total),
);

impl CreateRequest {
    pub fn uuid(mut self, value: impl Into<String>) -> Self {
        self.body.uuid = Some(value.into());
        self
    }

    pub fn sources(mut self, values: impl IntoIterator<Item = impl runtime::IntoText>) -> Self {
        self.body.sources = Some(runtime::texts(values));
        self
    }
}
runtime::request!(CREATE, create: CreateRequest, json types::CreateInput, returns json types::JobOutput);

runtime::request!(RETRIEVE, retrieve: RetrieveRequest, returns json types::JobOutput);

runtime::request!(CANCEL, cancel: CancelRequest, json_opt types::CreateInput, returns json_opt types::JobOutput);

runtime::request!(DELETE, delete: DeleteRequest, returns nothing);

runtime::request!(UPLOAD, upload: UploadRequest, bytes, returns bytes);

runtime::request!(LOG, log: LogRequest, text, returns text);

runtime::request!(LOGIN, login: LoginRequest, form types::CreateInput, returns nothing);

impl KeyedRequest {
    pub fn q(mut self, value: impl Into<String>) -> Self {
        self.call
            .set_query("q", runtime::Style::Form, true, &value.into());
        self
    }

    pub fn x_team(mut self, values: Vec<i64>) -> Self {
        self.call.set_header("X-Team", &values, false);
        self
    }

    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.call.set_cookie("region", &value.into(), true);
        self
    }
}
runtime::request!(KEYED, keyed: KeyedRequest, returns nothing);

impl ListRequest {
    pub fn page(mut self, value: i64) -> Self {
        self.call
            .set_query("page", runtime::Style::Form, true, &value);
        self
    }

    pub fn per_page(mut self, value: i64) -> Self {
        self.call
            .set_query("per_page", runtime::Style::Form, true, &value);
        self
    }

    pub fn items(self) -> runtime::Items<types::ListOutput, types::Job> {
        runtime::Items::new(self.call, &LIST_PAGES)
    }

    pub fn pages(self) -> runtime::Pages<types::ListOutput, types::Job> {
        runtime::Pages::new(self.call, &LIST_PAGES)
    }

    pub fn items_by(
        self,
        spec: &'static runtime::PageSpec<types::ListOutput, types::Job>,
    ) -> runtime::Items<types::ListOutput, types::Job> {
        runtime::Items::new(self.call, spec)
    }
}
runtime::request!(LIST, list: ListRequest, returns json types::ListOutput);

runtime::stream!(ListRequest, events json types::Job, "text/event-stream");
runtime::stream!(ListRequest, records lines types::Job, "application/x-ndjson");
