import type { HandKind, PlainRecord } from '#lib/model/plain-records.ts';
import { scopeNamed } from '#lib/model/scope-named.ts';
import type { Assembler } from './assemble.ts';
import { bindPlain, momentsOf } from './assemble-plain.ts';

/** Makes records of a plan, and notes where they are for a part that is none, whatever teams and queues there are. */
const planAssembler =
	<K extends HandKind>(kind: K): Assembler<PlainRecord<K>> =>
	(making) => {
		const { bound, ledger } = making;
		const statedOf = bindPlain(kind, making, momentsOf(making));
		return (row) => {
			const stated = statedOf(row);
			if (stated === null) return null;
			const { dimension, member } = stated;
			const said = [dimension, member].filter((name) => name !== null);
			if (scopeNamed(dimension, member, () => said) === null)
				ledger.add(bound.column('dimension'), 'unreadable', said.join(' '));
			return stated;
		};
	};

export const eventAssembler = planAssembler('events');

/** Makes targets of rows; nothing may be off by less than nothing. */
export const targetAssembler: Assembler<PlainRecord<'targets'>> = (making) => {
	const { bound, ledger } = making;
	const statedOf = planAssembler('targets')(making);
	const [band = -1] = bound.places('band');
	return (row) => {
		const stated = statedOf(row);
		if (stated === null || stated.band === null || stated.band >= 0) return stated;
		ledger.add(bound.column('band'), 'unreadable', row[band] ?? '');
		return { ...stated, band: null };
	};
};
