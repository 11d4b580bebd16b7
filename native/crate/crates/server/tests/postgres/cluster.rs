//! PostgreSQL clusters of the tests' own, in temporary folders.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use fraise_server::pg::{Host, Settings};

static NEXT: AtomicU32 = AtomicU32::new(0);

pub const CONFIG: &str = "
fsync = off
max_connections = 30
shared_buffers = 8MB
min_wal_size = 2MB
max_wal_size = 8MB
autovacuum = off
log_min_messages = fatal
password_encryption = 'scram-sha-256'
";

/// Whoever comes over the socket, and over TCP by password.
pub const HBA: &str = "
local all all trust
host all all 127.0.0.1/32 scram-sha-256
";

pub struct Cluster {
    bin: PathBuf,
    pub folder: PathBuf,
    pub port: u16,
    process: Option<Child>,
    _template: Arc<Template>,
}

/// The user that PostgreSQL runs as: not root.
fn user() -> Option<(u32, u32)> {
    let root = fs::metadata("/proc/self").is_ok_and(|status| {
        use std::os::unix::fs::MetadataExt;
        status.uid() == 0
    });
    if !root {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let mut fields = users.lines().find(|line| line.starts_with("postgres:"))?.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

fn binaries() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("PG_BIN") {
        return Some(given.into());
    }
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())))
        .filter(|(_, path)| path.join("bin/initdb").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, path)| path.join("bin"))
}

pub fn own(path: &Path) {
    if let Some((uid, gid)) = user() {
        chown(path, Some(uid), Some(gid)).unwrap();
    }
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    if let Some((uid, gid)) = user() {
        command.uid(uid).gid(gid);
    }
    command.current_dir("/").env_remove("PGHOST").env_remove("PGPORT").env("LC_ALL", "C");
    command
}

fn temporary() -> PathBuf {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("fraise-pg-{}-{number}", std::process::id()));
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    own(&folder);
    folder
}

/// A cluster that was made once, to be copied while there are tests that need it.
struct Template(PathBuf);

static TEMPLATE: Mutex<Weak<Template>> = Mutex::new(Weak::new());

impl Template {
    fn get(bin: &Path) -> Arc<Self> {
        let mut kept = TEMPLATE.lock().unwrap();
        if let Some(template) = kept.upgrade() {
            return template;
        }
        let template = Arc::new(Self(temporary()));
        let output = command(&bin.join("initdb"))
            .args(["--no-sync", "--no-instructions", "--username=postgres", "--auth=trust"])
            .args(["--encoding=UTF8", "--locale=C", "--wal-segsize=1", "--pgdata"])
            .arg(template.0.join("data"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        *kept = Arc::downgrade(&template);
        template
    }
}

impl Drop for Template {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Cluster {
    /// None, with a word about it, where there is no PostgreSQL to start.
    pub fn start() -> Option<Self> {
        Self::with(CONFIG, HBA, |_| {})
    }

    pub fn with(config: &str, hba: &str, prepare: impl Fn(&Path)) -> Option<Self> {
        let Some(bin) = binaries() else {
            let lack = "no PostgreSQL below /usr/lib/postgresql, and PG_BIN says no other";
            assert!(std::env::var_os("CI").is_none(), "{lack}");
            eprintln!("skipped: {lack}");
            return None;
        };
        let template = Template::get(&bin);
        let folder = temporary();
        let mut copy = command(Path::new("cp"));
        copy.arg("-a").arg(template.0.join("data")).arg(folder.join("data"));
        assert!(copy.status().unwrap().success());
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut cluster = Self { bin, folder, port, process: None, _template: template };
        let sockets = cluster.folder.display();
        let place = format!("port = {port}\nunix_socket_directories = '{sockets}'\n");
        let data = cluster.folder.join("data");
        fs::write(data.join("postgresql.auto.conf"), format!("{place}{config}")).unwrap();
        fs::write(data.join("pg_hba.conf"), hba).unwrap();
        prepare(&data);
        cluster.run();
        Some(cluster)
    }

    pub fn run(&mut self) {
        let child = command(&self.bin.join("postgres"))
            .arg("-D")
            .arg(self.folder.join("data"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.process = Some(child);
        let end = Instant::now() + Duration::from_secs(30);
        while !self.try_psql("SELECT 1").0 {
            assert!(Instant::now() < end, "PostgreSQL did not start");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// The postmaster's, or that of a backend.
    pub fn signal(&self, process: u32, signal: &str) {
        let mut kill = Command::new("kill");
        assert!(
            kill.args([&format!("-{signal}"), &process.to_string()]).status().unwrap().success()
        );
    }

    pub fn postmaster(&self) -> u32 {
        self.process.as_ref().unwrap().id()
    }

    /// At once, without a good-bye to clients.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.process.take() {
            let _ = Command::new("kill").args(["-QUIT", &child.id().to_string()]).status();
            let _ = child.wait();
        }
    }

    fn try_psql(&self, sql: &str) -> (bool, String, String) {
        let output = command(&self.bin.join("psql"))
            .args(["-XqAt", "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-h"])
            .arg(&self.folder)
            .args(["-p", &self.port.to_string(), "-c", sql, "postgres"])
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).trim().to_owned();
        (output.status.success(), text(&output.stdout), text(&output.stderr))
    }

    pub fn psql(&self, sql: &str) -> String {
        let (done, out, told) = self.try_psql(sql);
        assert!(done, "{told}");
        out
    }

    /// Over the socket.
    pub fn settings(&self) -> Settings {
        let folder = self.folder.display();
        serde_json::from_str(&format!(
            r#"{{"hosts": [{{"socket": "{folder}", "port": {}}}], "user": "postgres",
                 "dbname": "postgres", "connect_timeout": 5}}"#,
            self.port
        ))
        .unwrap()
    }

    /// Over TCP.
    pub fn tcp(&self) -> Settings {
        let host = Host { host: Some("127.0.0.1".to_owned()), port: self.port, ..Host::default() };
        Settings { hosts: vec![host], ..self.settings() }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
