import type { ContactColumns } from '#lib/model/contact-columns.ts';
import type { CutOffs } from '#lib/model/definitions.ts';

/** A target of handle time, or of another metric, as analyses read it; days are numbered from 1970-01-01. */
export type TargetHeld = {
	/** The number of its record. */
	id: string;
	/** The key of the metric. */
	metric: string;
	/** In the metric's own unit. */
	value: number;
	/** Of whom it is: the dimension, and the name of the member; null for all. */
	unit: {
		dimension: 'team' | 'site' | 'employer' | 'queue' | 'reason' | 'channel' | 'language';
		member: string;
	} | null;
	fromDay: number;
	untilDay: number | null;
};

/** Something that happened, to a unit or to all. */
export type EventSeen = Omit<TargetHeld, 'metric' | 'value'> & {
	name: string;
	/** The kind of event, in the organisation's own words. */
	type: string | null;
};

/**
 * Everything that an analysis may read of an organisation, with the numbers of the columns for agents, teams and customers:
 * no name of a person and no key of a customer leaves an analysis.
 */
export type Evidence = {
	contacts: ContactColumns;
	cutOffs: CutOffs;
	/** The last day that contacts are known of. */
	throughDay: number;
	/** Whether contacts are a sample of customers: then what an agent did in a day is not to be counted from them. */
	isSampled: boolean;
	/** By customer, then day; what is bought by nobody known is left out. */
	orders: { customer: Int32Array; day: Int32Array };
	/** Whom the organisation knows, callers or not; `untilDay` is `none` for those who are still customers. */
	customers: { customer: Int32Array; fromDay: Int32Array; untilDay: Int32Array; yearlyValue: Int32Array };
	/** What the organisation itself says that an hour of an agent costs it, and in which currency; null where it does not say. */
	prices: { hour: number | null; currency: string | null };
	agentDays: readonly AgentDayTold[];
	/** Answers of the staff, by team and day, never by person. */
	pulse: readonly { team: number; day: number; who5: number }[];
	absence: readonly { agent: number; fromDay: number; untilDay: number | null; isSick: boolean }[];
	employment: readonly { agent: number; fromDay: number; untilDay: number | null; hasLeft: boolean }[];
	coaching: readonly { agent: number; day: number; seconds: number | null; type: string | null }[];
	/** Where agents belonged, both days included. */
	roster: readonly { agent: number; team: number; fromDay: number; untilDay: number | null }[];
	targets: readonly TargetHeld[];
	events: readonly EventSeen[];
};

/** An agent's day as its telephone system counted it; null is what it does not say. */
export type AgentDayTold = {
	agent: number;
	day: number;
	contacts: number | null;
	handlingSeconds: number | null;
	scheduledSeconds: number | null;
	loggedInSeconds: number | null;
	availableSeconds: number | null;
	adherentSeconds: number | null;
};
