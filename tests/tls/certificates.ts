/**
 * Certificates for one test run, made on the spot: no private key is kept anywhere. Node signs but does not
 * write X.509, so its few DER structures are written here (RFC 5280).
 */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A key, and a certificate for it. */
export interface Certified {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  readonly issue: (options: Subject) => Certified;
}

/** What a certificate says. */
export interface Subject {
  readonly name: string;
  /** Host names and addresses that it is for. */
  readonly hosts?: readonly string[];
  readonly isAuthority?: boolean;
  /** Days from now until it ends; negative when it has ended. */
  readonly days?: number;
  /** What the key is encrypted with. */
  readonly passphrase?: string;
}

const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const length = [];
  for (let rest = content.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
  const head = content.length < 0x80 ? [content.length] : [0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};

const sequence = (...parts: readonly Uint8Array[]) => element(0x30, ...parts);
const text = (tag: number, value: string) => element(tag, Buffer.from(value));
const octets = (...parts: readonly Uint8Array[]) => element(0x04, ...parts);
const bits = (value: Uint8Array) => element(0x03, Buffer.from([0]), value);
const yes = element(0x01, Buffer.from([0xff]));

/** An object identifier whose arcs are given as its DER bytes in hexadecimal. */
const identifier = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const commonName = identifier('550403');
const basicConstraints = identifier('551d13');
const alternativeNames = identifier('551d11');
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));

const nameOf = (value: string) => sequence(element(0x31, sequence(commonName, text(0x0c, value))));

/** UTCTime, YYMMDDHHMMSSZ. */
const time = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000);
  return text(0x17, `${at.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`);
};

function extensions({ hosts = [], isAuthority = false }: Subject): Buffer {
  const names = hosts.map((host) =>
    /^[\d.]+$/.test(host) ? element(0x87, Buffer.from(host.split('.').map(Number))) : text(0x82, host),
  );
  const list = [
    ...(isAuthority ? [sequence(basicConstraints, yes, octets(sequence(yes)))] : []),
    ...(names.length > 0 ? [sequence(alternativeNames, octets(sequence(...names)))] : []),
  ];
  return list.length === 0 ? Buffer.alloc(0) : element(0xa3, sequence(...list));
}

function certified(subject: Subject, issuer?: { readonly name: string; readonly key: KeyObject }): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { days = 1, passphrase } = subject;
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(12)])),
    ecdsaWithSha256,
    nameOf(issuer?.name ?? subject.name),
    sequence(time(Math.min(-1, days - 1)), time(days)),
    nameOf(subject.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(subject),
  );
  const der = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, issuer?.key ?? privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey
      .export({
        type: 'pkcs8',
        format: 'pem',
        ...(passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }),
      })
      .toString(),
    issue: (options) => certified(options, { name: subject.name, key: privateKey }),
  };
}

/** A certificate that is signed by its own key; an authority's, with `isAuthority`. */
export function selfSigned(subject: Subject): Certified {
  return certified(subject);
}
