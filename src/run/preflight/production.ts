/** Whether an instance may be production, which nothing may be written to without consent. Pure. */

/** What an instance says of itself: the property glide.installation.production. */
export type ProductionProperty = 'true' | 'false' | 'unknown';

/** Why writing to a target needs the operator's consent. */
export interface ProductionDoubt {
  /** What was observed. */
  readonly saw: string;
  /** How to let a run go on. */
  readonly remedy: string;
}

/** Parts of a host name that only instances have which are not production. */
const harmlessNames = /^(?:dev|develop|development|test|testing|sandbox|sbx|uat|qa|staging|demo|training)$/;

const allow =
  'If you may write there, add --allow-production; --read-only judges what reading shows and writes nothing.';

/** Whether a host belongs to the vendor, so that people may work on the instance. */
export function isVendorHost(url: string): boolean {
  return /\.(?:service-now|servicenow)\.com\.?$/i.test(new URL(url).hostname);
}

/**
 * Why writing to a target needs consent; undefined when it needs none. A host that is
 * not the vendor's is a mock, unless it says itself that it is production: instances have other names, too.
 */
export function productionDoubt(url: string, property: ProductionProperty): ProductionDoubt | undefined {
  const { hostname } = new URL(url);
  if (property === 'true') {
    return {
      saw: `${hostname} says that it is production: glide.installation.production is true`,
      remedy: allow,
    };
  }
  if (property === 'false' || !isVendorHost(url)) return undefined;
  const harmless = parts(hostname).some((part) => harmlessNames.test(part));
  if (harmless) return undefined;
  return {
    saw: `${hostname} may be production: its property glide.installation.production cannot be read, and its name has no part such as dev, test or sandbox`,
    remedy: `${allow} Or let the provisioning user read sys_properties.`,
  };
}

/** The words of a host name before the vendor's: `acme-dev2` has `acme` and `dev`. */
function parts(hostname: string): string[] {
  const own = hostname.toLowerCase().replace(/\.(?:service-now|servicenow)\.com\.?$/, '');
  return own.split(/[^a-z]+/).filter((part) => part !== '');
}
