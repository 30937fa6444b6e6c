import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ClientCertificate } from './dispatcher.ts';

/** The variables of a client certificate: two paths of PEM files, and what the key is encrypted with. */
export const certificateVariables = ['SN_CLIENT_CERT', 'SN_CLIENT_KEY', 'SN_CLIENT_KEY_PASSPHRASE'] as const;

/** A client certificate that cannot be used; the message begins with the variable that is wrong. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

/**
 * Reads the client certificate that the environment names; undefined when it names none.
 *
 * @throws CertificateError when a file cannot be read or is not what it should be
 */
export function readCertificate(
  environment: Readonly<Record<string, string | undefined>>,
): ClientCertificate | undefined {
  const [certFile, keyFile, passphrase] = certificateVariables.map((name) => environment[name]);
  if (!certFile || !keyFile) return undefined;
  const cert = read('SN_CLIENT_CERT', certFile);
  const key = read('SN_CLIENT_KEY', keyFile);
  const certificate = parsed(
    () => new X509Certificate(cert),
    `SN_CLIENT_CERT is ${JSON.stringify(certFile)}, which holds no certificate: expected a PEM file that begins with -----BEGIN CERTIFICATE-----`,
  );
  if (!certificate.checkPrivateKey(privateKey(key, keyFile, passphrase))) {
    throw new CertificateError(
      `SN_CLIENT_KEY is ${JSON.stringify(keyFile)}, which is not the key of the certificate in SN_CLIENT_CERT: expected the key that it was issued for`,
    );
  }
  return { cert, key, ...(passphrase ? { passphrase } : {}) };
}

function read(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CertificateError(
      `${variable} is ${JSON.stringify(file)}, which cannot be read (${code}): expected the path of a PEM file`,
    );
  }
}

function privateKey(key: string, file: string, passphrase: string | undefined): KeyObject {
  const isEncrypted = /-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED/.test(key);
  if (isEncrypted && !passphrase) {
    throw new CertificateError(
      `SN_CLIENT_KEY_PASSPHRASE not set: expected beside SN_CLIENT_KEY, whose file is encrypted`,
    );
  }
  return parsed(
    () => createPrivateKey({ key, ...(passphrase ? { passphrase } : {}) }),
    isEncrypted
      ? `SN_CLIENT_KEY_PASSPHRASE does not open the key in SN_CLIENT_KEY: expected the passphrase that it was encrypted with`
      : `SN_CLIENT_KEY is ${JSON.stringify(file)}, which holds no private key: expected a PEM file that begins with -----BEGIN PRIVATE KEY-----`,
  );
}

function parsed<Value>(parse: () => Value, problem: string): Value {
  try {
    return parse();
  } catch {
    // What the parser says may quote the key.
    throw new CertificateError(problem);
  }
}
