import { dimensions, type Dimension, type NamedDimension } from '#lib/model/fact.ts';
import { placed } from './placed.ts';

/** The one member of the dimension `all`. */
const everyone = 0;

type MemberOf = (members: Readonly<Record<NamedDimension, number | null>>) => number | null;

/** Each by itself: asked by a name that varies, members take several times as long to find. */
const memberOf: Readonly<Record<Dimension, MemberOf>> = {
	all: () => everyone,
	site: ({ site }) => site,
	team: ({ team }) => team,
	queue: ({ queue }) => queue,
	channel: ({ channel }) => channel,
	reason: ({ reason }) => reason,
	language: ({ language }) => language,
	employer: ({ employer }) => employer
};

/** A dimension that facts are kept by: its place among `dimensions`, and how a contact's member is found. */
export type KeptDimension = { dimension: Dimension; place: number; memberOf: MemberOf; isPlaced: boolean };

export const keptDimension = (dimension: Dimension): KeptDimension => ({
	dimension,
	place: dimensions.indexOf(dimension),
	memberOf: memberOf[dimension],
	isPlaced: placed.includes(dimension)
});
