import type { PlainValue } from '#lib/model/plain-records.ts';
import type { Value } from './body.ts';
import type { Members } from '../dictionary.ts';
import type { Cell } from '../engine.ts';
import { outcomeOf } from './outcome-numbers.ts';
import { isMember, type FieldType } from './record-fields.ts';

/** What the cell of a field stands for; customers are looked up apart. */
export function valueOf(type: FieldType, cell: Cell, names: Members): Value {
	if (cell === null || cell instanceof Uint8Array) return null;
	if (isMember(type)) return names.nameOf(Number(cell));
	if (type === 'flag') return cell === 1;
	if (type === 'outcome') return outcomeOf(Number(cell));
	if (type === 'direction') return cell === 1 ? 'out' : 'in';
	return cell;
}

/** The cell that stands for a value; new names are given numbers. */
export function cellOf(type: PlainValue, value: Value, names: Members): Cell {
	if (value === null) return null;
	if (isMember(type)) return names.numberOf(type, String(value));
	return typeof value === 'boolean' ? Number(value) : value;
}
