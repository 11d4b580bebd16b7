//! The SQL, each statement prepared once a connection.

/// Names and texts. What sets something gives a row without columns, which no answer looks for.
pub const ALL: [(&str, &str); 7] = [
    ("tenant", "SELECT FROM set_config('app.tenant_id', $1, true)"),
    ("user", "SELECT id, name, email, created_at FROM tv_user WHERE id = $1::uuid"),
    ("feed", "SELECT doc FROM tv_post ORDER BY created_at DESC, id LIMIT 20"),
    (
        "list",
        "SELECT id, title, published, views, created_at FROM tv_post \
         WHERE published = true AND views >= $1::integer ORDER BY views DESC, id LIMIT 50",
    ),
    (
        "page",
        "SELECT id, title, author_name, created_at FROM tv_post \
         WHERE (created_at, id) < ($1::timestamptz, $2::uuid) \
         ORDER BY created_at DESC, id DESC LIMIT 21",
    ),
    (
        "create",
        "SELECT FROM set_config(\'bench.made\', \
         fn_create_user(name => $1::text, email => $2::text)::text, true)",
    ),
    (
        "created",
        "SELECT id, name, email, created_at FROM tv_user \
         WHERE id = current_setting('bench.made')::uuid",
    ),
];
