import { abandonment } from './abandonment.ts';
import { aht, ahtHold, ahtMedian, ahtP90, ahtTalk, ahtWrap } from './aht.ts';
import { breathingRoomMedian, breathingRoomP25 } from './breathing-room.ts';
import { contactsPerIssue } from './contacts-per-issue.ts';
import { csat, csatMean } from './csat.ts';
import { enps } from './enps.ts';
import { excessWait } from './excess-wait.ts';
import { fcrFlag } from './fcr-flag.ts';
import { fcrRepeat, fcrRepeatW1, fcrRepeatW14, fcrRepeatW3, fcrRepeatW30 } from './fcr-repeat.ts';
import { gapLe5 } from './gap-le5.ts';
import { handlePerIssue } from './handle-per-resolution.ts';
import { heavyDays, heavyDaysOver60 } from './heavy-days.ts';
import { ivrReentry } from './ivr-reentry.ts';
import { ivrTimeMedian, ivrTimeP90 } from './ivr-time.ts';
import { load } from './load.ts';
import type { Metric } from './metric.ts';
import { repeatRate } from './repeat-rate.ts';
import { returnRate, returnRateD180, returnRateD30 } from './return-rate.ts';
import { serviceLevel, serviceLevelOffered } from './service-level.ts';
import { shortCalls } from './short-calls.ts';
import { straightThrough } from './straight-through.ts';
import { transfersPerContact } from './transfers-per-contact.ts';
import { waitAbandonedMedian, waitMedian, waitP90 } from './wait.ts';
import { who5 } from './who5.ts';

/** Every metric, in the order a reader meets them: by perspective, each family's headline before its variants. */
export const catalogue = [
	fcrRepeat,
	fcrRepeatW1,
	fcrRepeatW3,
	fcrRepeatW14,
	fcrRepeatW30,
	returnRate,
	returnRateD30,
	returnRateD180,
	csat,
	csatMean,
	fcrFlag,
	who5,
	enps,
	heavyDays,
	heavyDaysOver60,
	breathingRoomMedian,
	breathingRoomP25,
	gapLe5,
	handlePerIssue,
	contactsPerIssue,
	repeatRate,
	waitMedian,
	waitP90,
	waitAbandonedMedian,
	excessWait,
	abandonment,
	ivrTimeMedian,
	ivrTimeP90,
	ivrReentry,
	transfersPerContact,
	straightThrough,
	shortCalls,
	aht,
	ahtMedian,
	ahtP90,
	ahtTalk,
	ahtHold,
	ahtWrap,
	serviceLevel,
	serviceLevelOffered,
	load
] as const satisfies readonly Metric[];

/** The key of a metric that exists. */
export type MetricKey = (typeof catalogue)[number]['key'];

const byKey: ReadonlyMap<string, Metric> = new Map(catalogue.map((metric) => [metric.key, metric]));

/** The metric of a key, null when there is none. */
export function metricOf(key: string): Metric | null {
	return byKey.get(key) ?? null;
}

/** The family a key belongs to: what stands before its first dot. One headline stands for each family. */
export function familyOf(key: string): string {
	return key.split('.', 1)[0] ?? key;
}
