import type { Behaviour } from './behaviour/types.ts';
import { isObject } from './json.ts';
import { Rejection } from './rejection.ts';
import type { ObjectShape, Shape } from './shapes.ts';

/** How many items a list has at most: no client of the page needs more, and each one takes time. */
const mostItems = 10_000;

/** The types of members that are neither lists nor objects. */
const documented = { text: 'string', seconds: 'string', flag: 'boolean' } as const;

/**
 * A decoded body in the shape that the page documents, or why it has another one. `null` stands for no
 * value. The depth is that of the shape, whatever the body holds.
 */
export function readRequest(shape: Shape, value: unknown, behaviour: Behaviour, path = ''): unknown {
  if (shape.kind === 'object') return readObject(shape, value, behaviour, path);
  if (shape.kind === 'list') return readList(shape, value, behaviour, path);
  if (typeof value === documented[shape.kind]) return value;
  if (shape.kind === 'flag' && (value === 'true' || value === 'false')) {
    return behaviour.flagFromText(value, path);
  }
  return shape.kind === 'seconds' && typeof value === 'number'
    ? behaviour.secondsFromNumber(value, path)
    : behaviour.wrongType(shape.kind, value, path);
}

function readList(
  shape: Extract<Shape, { kind: 'list' }>,
  value: unknown,
  behaviour: Behaviour,
  path: string,
): unknown {
  const list = Array.isArray(value) ? value : behaviour.wrongType('list', value, path);
  if (!Array.isArray(list)) return list;
  if (list.length > mostItems)
    return new Rejection('too-large', `${path} has more than ${mostItems} elements`);
  if (shape.judgedAlone) return list;
  const read: unknown[] = [];
  for (const element of list as readonly unknown[]) {
    const one = readRequest(shape.of, element, behaviour, path);
    if (one instanceof Rejection) return one;
    read.push(one);
  }
  return read;
}

function readObject(shape: ObjectShape, value: unknown, behaviour: Behaviour, path: string): unknown {
  const object = isObject(value) ? value : behaviour.wrongType('object', value, path);
  if (!isObject(object) || object instanceof Rejection) return object;
  const read: Record<string, unknown> = {};
  const prefix = path === '' ? '' : `${path}.`;
  for (const name of Object.keys(object)) {
    const member = shape.members[name];
    const given = object[name];
    if (!member || !Object.hasOwn(shape.members, name)) {
      const extra = behaviour.extraMember(prefix + name);
      if (extra) return extra;
    } else if (given !== null && given !== undefined) {
      const one = readRequest(member, given, behaviour, prefix + name);
      if (one instanceof Rejection) return one;
      if (one !== undefined) read[name] = one;
    }
  }
  return read;
}
