/** Whether an instance may be production, which nothing may be written to unasked. Pure. */

/** What an instance says of itself: the property glide.installation.production. */
export type ProductionProperty = 'true' | 'false' | 'unknown';

/** Why writing to a target needs the operator's word. */
export interface ProductionDoubt {
  /** What was seen, in words. */
  readonly saw: string;
  /** How to let a run go on. */
  readonly remedy: string;
}

/** Parts of a host name that only instances have which are not production. */
const harmlessNames = /^(?:dev|develop|development|test|testing|sandbox|sbx|uat|qa|staging|demo|training)$/;

const allow =
  'If you may write there, add --allow-production; --read-only judges what reading shows and writes nothing.';

/** Whether a host belongs to the vendor, and so is an instance that somebody works with. */
export function isVendorHost(url: string): boolean {
  return /\.(?:service-now|servicenow)\.com\.?$/i.test(new URL(url).hostname);
}

/**
 * What stands against writing to a target without being asked; undefined when nothing does. A host that is
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
