import fc from 'fast-check';
import { ownDirections, ownPerspectives, ownUnits, type OwnMetric } from '#lib/model/own-metric.ts';
import { ownMeasures } from '#lib/model/own-measures.ts';

/** A metric of one's own: the share of talks that are very short. */
export const ownMetric = (more: Partial<OwnMetric> = {}): OwnMetric => ({
	key: 'own_short',
	name: 'Short talks',
	definition: 'Talks that ended at once.',
	numerator: { plus: ['shortTalks'], minus: [] },
	denominator: { plus: ['talkKnown'], minus: [] },
	filter: null,
	unit: 'share',
	direction: 'lower',
	perspective: 'journey',
	counterweights: [],
	...more
});

const measure = fc.constantFrom(...ownMeasures);
const terms = fc.record({
	plus: fc.array(measure, { minLength: 1, maxLength: 3 }),
	minus: fc.array(measure, { maxLength: 2 })
});
const said = (maxLength: number) =>
	fc
		.string({ minLength: 1, maxLength, unit: 'grapheme' })
		.map((text) => text.trim())
		.filter((text) => text !== '' && text.length <= maxLength);

/** Any metric that the form lets a person put together, sensible or not. */
export const anyOwnMetric: fc.Arbitrary<OwnMetric> = fc.record({
	key: fc.stringMatching(/^own_[a-z0-9_]{1,20}$/),
	name: said(40),
	definition: said(120),
	numerator: terms,
	denominator: terms,
	filter: fc.option(fc.record({ dimension: fc.constantFrom('reason', 'team', 'queue'), member: said(20) })),
	unit: fc.constantFrom(...ownUnits),
	direction: fc.constantFrom(...ownDirections),
	perspective: fc.constantFrom(...ownPerspectives),
	counterweights: fc.array(fc.constantFrom('fcr_repeat', 'csat', 'aht', 'gone'), { maxLength: 3 })
});
