//! TLS as libpq does it: which certificates are trusted, and what of the server's is verified.

use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{
    CryptoProvider, verify_tls12_signature, verify_tls13_signature,
    verify_tls13_signature_with_raw_key,
};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{
    CertificateDer, PrivateKeyDer, ServerName, SubjectPublicKeyInfoDer, UnixTime,
};

use super::certificate::Certificate;
use super::settings::{Settings, SslMode};

/// Where platforms keep the certificates that they trust, together in one file.
const BUNDLES: [&str; 7] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/opt/homebrew/etc/ca-certificates/cert.pem",
];

/// Reads the files anew, so that what was renewed holds from the next connection on.
///
/// # Errors
///
/// A sentence about the file that is missing or cannot be used.
pub(super) fn configure(settings: &Settings) -> Result<Arc<ClientConfig>, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Verifier::new(settings, Arc::clone(&provider))?;
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier));
    let config = match identity(settings)? {
        Some((chain, key)) => builder
            .with_client_auth_cert(chain, key)
            .map_err(|error| format!("sslcert and sslkey: {error}"))?,
        None => builder.with_no_client_auth(),
    };
    Ok(Arc::new(config))
}

/// What the server's certificate is to name.
pub(super) fn server_name(host: &str) -> Option<ServerName<'static>> {
    ServerName::try_from(host.to_owned()).ok()
}

type Identity = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

/// The client's certificate; none if its file is not there, as libpq has it.
fn identity(settings: &Settings) -> Result<Option<Identity>, String> {
    let Some(file) = settings.sslcert.clone().or_else(|| home("postgresql.crt")) else {
        return Ok(None);
    };
    let Some(chain) = certificates(&file)? else { return Ok(None) };
    let key = settings
        .sslkey
        .clone()
        .or_else(|| home("postgresql.key"))
        .ok_or("sslkey: a certificate of the client needs its key")?;
    let shown = key.display();
    let status = std::fs::metadata(&key).map_err(|error| format!("sslkey: {shown}: {error}"))?;
    // libpq's rule: 0600, or 0640 where root owns it
    let open = if status.uid() == 0 { 0o037 } else { 0o077 };
    if status.mode() & open != 0 {
        return Err(format!("sslkey: {shown} may be read by others; make it 0600"));
    }
    let key = PrivateKeyDer::from_pem_file(&key).map_err(|error| {
        format!("sslkey: {shown}: {error:?} (PEM without a passphrase is needed)")
    })?;
    Ok(Some((chain, key)))
}

fn home(file: &str) -> Option<PathBuf> {
    std::env::var_os("HOME").map(|home| Path::new(&home).join(".postgresql").join(file))
}

/// The certificates of a file, or none if it is not there.
fn certificates(file: &Path) -> Result<Option<Vec<CertificateDer<'static>>>, String> {
    let shown = file.display();
    let text = match std::fs::read(file) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(format!("{shown}: {error}")),
    };
    let found = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("{shown}: {error:?}"))?;
    if found.is_empty() {
        return Err(format!("{shown}: there is no certificate in it"));
    }
    Ok(Some(found))
}

/// The certificates that are trusted, as `sslrootcert` has it.
fn trusted(settings: &Settings) -> Result<Option<Vec<CertificateDer<'static>>>, String> {
    let verified = matches!(settings.sslmode, SslMode::VerifyCa | SslMode::VerifyFull);
    match &settings.sslrootcert {
        Some(file) if file.as_os_str() == "system" => {
            let given = std::env::var_os("SSL_CERT_FILE").map(PathBuf::from);
            let all = given.into_iter().chain(BUNDLES.map(PathBuf::from));
            for file in all {
                if let Some(found) = certificates(&file)? {
                    return Ok(Some(found));
                }
            }
            Err("sslrootcert=system: no file of trusted certificates was found; \
                 SSL_CERT_FILE can say where it is"
                .to_owned())
        }
        Some(file) => match certificates(file)? {
            None if verified => Err(format!("sslrootcert: {} is not there", file.display())),
            found => Ok(found),
        },
        None => match home("root.crt").map(|file| certificates(&file)).transpose()?.flatten() {
            None if verified => Err("sslrootcert: there is no ~/.postgresql/root.crt; give the \
                                     file of who signed the server's certificate, or `system`"
                .to_owned()),
            found => Ok(found),
        },
    }
}

/// Verifies as much as `sslmode` says.
#[derive(Debug)]
struct Verifier {
    /// None where nothing is verified but that the server has the key of what it shows.
    trusted: Option<Trusted>,
    named: bool,
    provider: Arc<CryptoProvider>,
}

#[derive(Debug)]
struct Trusted {
    roots: RootCertStore,
    /// All of them again: a server may show one that is its own root, which webpki refuses.
    certificates: Vec<CertificateDer<'static>>,
}

impl Verifier {
    fn new(settings: &Settings, provider: Arc<CryptoProvider>) -> Result<Self, String> {
        let trusted = trusted(settings)?.map(|certificates| {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(certificates.iter().cloned());
            Trusted { roots, certificates }
        });
        Ok(Self { trusted, named: settings.sslmode == SslMode::VerifyFull, provider })
    }

    /// Whether who signed it is trusted, and whether it is time.
    fn verify_chain(
        &self,
        trusted: &Trusted,
        shown: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<(), Error> {
        if trusted.certificates.contains(shown) {
            return verify_time(&read(shown)?, now);
        }
        let algorithms = self.provider.signature_verification_algorithms.all;
        let old = read(shown)?;
        if !old.is_first_version() {
            let shown = ParsedCertificate::try_from(shown)?;
            let roots = &trusted.roots;
            return verify_server_cert_signed_by_trust_anchor(
                &shown,
                roots,
                intermediates,
                now,
                algorithms,
            );
        }
        // what OpenSSL makes where nobody asks for extensions, and webpki does not read
        let signer = trusted
            .certificates
            .iter()
            .filter_map(|root| Certificate::read(root))
            .find(|root| old.is_signed_by(root, algorithms))
            .ok_or(Error::InvalidCertificate(CertificateError::UnknownIssuer))?;
        verify_time(&signer, now)?;
        verify_time(&old, now)
    }
}

/// The name of the host, as libpq compares it: a common name counts where no others are listed.
fn verify_name(shown: &CertificateDer<'_>, name: &ServerName<'_>) -> Result<(), Error> {
    let certificate = read(shown)?;
    if certificate.has_common_name(&name.to_str()) {
        return Ok(());
    }
    if certificate.is_first_version() {
        return Err(Error::InvalidCertificate(CertificateError::NotValidForName));
    }
    verify_server_name(&ParsedCertificate::try_from(shown)?, name)
}

fn read<'a>(shown: &'a CertificateDer<'_>) -> Result<Certificate<'a>, Error> {
    Certificate::read(shown).ok_or(Error::InvalidCertificate(CertificateError::BadEncoding))
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        _ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(trusted) = &self.trusted else { return Ok(ServerCertVerified::assertion()) };
        self.verify_chain(trusted, shown, intermediates, now)?;
        if self.named {
            verify_name(shown, name)?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, shown, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        match Certificate::read(shown).filter(Certificate::is_first_version) {
            Some(old) => {
                let key = SubjectPublicKeyInfoDer::from(old.key());
                verify_tls13_signature_with_raw_key(message, &key, signed, algorithms)
            }
            None => verify_tls13_signature(message, shown, signed, algorithms),
        }
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

fn verify_time(certificate: &Certificate<'_>, now: UnixTime) -> Result<(), Error> {
    let validity = certificate.validity();
    let (from, to) = validity.ok_or(Error::InvalidCertificate(CertificateError::BadEncoding))?;
    let now = i64::try_from(now.as_secs()).unwrap_or(i64::MAX);
    if now < from {
        return Err(Error::InvalidCertificate(CertificateError::NotValidYet));
    }
    if now > to {
        return Err(Error::InvalidCertificate(CertificateError::Expired));
    }
    Ok(())
}
