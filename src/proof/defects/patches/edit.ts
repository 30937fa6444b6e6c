import { isList, isObject, type Json } from '../../../reference/json.ts';

/** What becomes of the member at a pointer; undefined removes it. */
export type Edit = (value: Json) => Json | undefined;

/** A body in which every member at a pointer is edited; `*` in the pointer means every item of a list. */
export function editAt(body: Json, pointer: string, edit: Edit): Json {
  return editPath(body, pointer.slice(1).split('/'), edit);
}

function editPath(node: Json, [name, ...rest]: readonly string[], edit: Edit): Json {
  if (name === undefined) return node;
  if (name === '*') return isList(node) ? node.map((item) => editPath(item, rest, edit)) : node;
  if (!isObject(node)) return node;
  const value = node[name];
  if (value === undefined) return node;
  return { ...node, [name]: rest.length === 0 ? edit(value) : editPath(value, rest, edit) };
}

/** A body in which every member at a pointer has another name. */
export function renameAt(body: Json, pointer: string, newName: string): Json {
  const names = pointer.slice(1).split('/');
  const oldName = names.pop() ?? '';
  const rename: Edit = (holder) => {
    if (!isObject(holder) || holder[oldName] === undefined) return holder;
    const { [oldName]: value, ...others } = holder;
    return { ...others, [newName]: value };
  };
  if (names.length === 0) return rename(body) ?? null;
  // The items of a list are edited one by one, as a pointer cannot end in them.
  if (names.at(-1) === '*') {
    return editAt(body, `/${names.slice(0, -1).join('/')}`, (list) =>
      isList(list) ? list.map((item) => rename(item) ?? null) : list,
    );
  }
  return editAt(body, `/${names.join('/')}`, rename);
}
