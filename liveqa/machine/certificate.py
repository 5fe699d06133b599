"""The certificate that the server shows, if it was given one: then it speaks only TLS."""

import ssl

from liveqa.errors import CertificateAbsent, CertificateMissing, CertificateUnusable
from liveqa.machine import files
from liveqa.machine.config import Config


def context(config: Config) -> ssl.SSLContext | None:
    """Return what TLS needs; None without a certificate. Raises CertificateMissing for a key alone,
    CertificateAbsent for a file that is not there, CertificateUnusable for files that do not belong
    together, or have a password, and what `files.check_name` and `check_readable` do."""
    if config.cert is None:
        if config.key is not None:
            raise CertificateMissing(key=config.key)
        return None
    for file in filter(None, (config.cert, config.key)):
        files.check_name(file)
        files.check_readable(file)
        if not file.exists():
            raise CertificateAbsent(path=file)
    found = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        # Without an answer of our own OpenSSL would ask for the key's password in the terminal.
        found.load_cert_chain(config.cert, config.key, password="")
    except OSError as error:
        raise CertificateUnusable(cert=config.cert, key=config.key or config.cert) from error
    return found
