import { abandonRetry } from './abandon-retry.ts';
import { abandonment, abandonmentMenu } from './abandonment.ts';
import { adherence, conformance } from './adherence.ts';
import { aht, ahtHold, ahtHoldShare, ahtMedian, ahtP90, ahtTalk, ahtWrap } from './aht.ts';
import { breathingRoomMedian, breathingRoomP25 } from './breathing-room.ts';
import { callbackKept } from './callback-kept.ts';
import { ces } from './ces.ts';
import {
	churnRatio,
	churnResolved,
	churnUnresolved,
	churnUnresolvedD180,
	churnUnresolvedD30
} from './churn-unresolved.ts';
import { coachedTwice, coachingCadence, coachingPause } from './coaching-cadence.ts';
import { contactsPerIssue } from './contacts-per-issue.ts';
import {
	continuity,
	continuityLift,
	continuityNamed,
	continuityPairs,
	continuitySteps,
	continuityUsual
} from './continuity.ts';
import { costPerIssue, costPerResolution } from './cost-per-resolution.ts';
import { csat, csatHighest, csatLeast, csatMean, csatMost, csatResponse, csatWeighted } from './csat.ts';
import { enps } from './enps.ts';
import { excessWait } from './excess-wait.ts';
import { failureDemandCoded, failureDemandLeast } from './failure-demand.ts';
import { fcrFlag } from './fcr-flag.ts';
import {
	fcrRepeat,
	fcrRepeatW1,
	fcrRepeatW14,
	fcrRepeatW3,
	fcrRepeatW30,
	fcrSameReason,
	noRepeat
} from './fcr-repeat.ts';
import { fcrSurvey } from './fcr-survey.ts';
import { feedbackDecision, feedbackForwarded } from './feedback-forwarded.ts';
import { gapLe5 } from './gap-le5.ts';
import { handlePerIssue, handlePerResolution } from './handle-per-resolution.ts';
import { heavyDays, heavyDaysOver60 } from './heavy-days.ts';
import { ivrExit } from './ivr-exit.ts';
import { ivrReentry } from './ivr-reentry.ts';
import { ivrTimeMedian, ivrTimeP90 } from './ivr-time.ts';
import { languageMatch } from './language-match.ts';
import { load, loadPerHour } from './load.ts';
import { loopClosed } from './loop-closed.ts';
import { methodGapFlag, methodGapSurvey } from './method-gap.ts';
import { targetPressure } from './target-pressure.ts';
import type { Metric } from './metric.ts';
import { nps } from './nps.ts';
import { occupancy, utilisation } from './occupancy.ts';
import { criticism, praise, praiseRatio } from './praise-ratio.ts';
import { pulse, pulseResponse } from './pulse.ts';
import { repeatRate } from './repeat-rate.ts';
import { repurchase, retention, returnRate, returnRateD180, returnRateD30 } from './return-rate.ts';
import { rootCauseRemoved } from './root-cause-removed.ts';
import { serviceLevel, serviceLevelAnswered, serviceLevelOffered, serviceLevelStayed } from './service-level.ts';
import { shortCalls } from './short-calls.ts';
import { sickAbsence, sickAbsenceLong, sickAbsenceShort, sickSpells } from './sick-absence.ts';
import { straightSoon, straightThrough } from './straight-through.ts';
import { tenureMedian, tenureUnderHalfYear } from './tenure.ts';
import { timeToResolutionMedian, timeToResolutionP90 } from './time-to-resolution.ts';
import { trainingHours } from './training-hours.ts';
import { coldTransfers, transferredShare, transfersPerContact } from './transfers-per-contact.ts';
import { turnover, turnoverVoluntary } from './turnover.ts';
import { valueAtRisk } from './value-at-risk.ts';
import {
	waitAbandonedMedian,
	waitAbandonedP90,
	waitAbandonedP99,
	waitMedian,
	waitOfferedMedian,
	waitOfferedP90,
	waitP90,
	waitP99
} from './wait.ts';
import { who5, who5Low } from './who5.ts';

/** Every metric, in the order a reader meets them: by perspective, each family's headline before its variants. */
export const catalogue = [
	fcrRepeat,
	fcrRepeatW1,
	fcrRepeatW3,
	fcrRepeatW14,
	fcrRepeatW30,
	fcrSameReason,
	noRepeat,
	fcrSurvey,
	fcrFlag,
	returnRate,
	returnRateD30,
	returnRateD180,
	repurchase,
	retention,
	churnUnresolved,
	churnUnresolvedD30,
	churnUnresolvedD180,
	churnResolved,
	churnRatio,
	valueAtRisk,
	csat,
	csatMean,
	csatHighest,
	csatWeighted,
	csatLeast,
	csatMost,
	csatResponse,
	nps,
	ces,
	praiseRatio,
	praise,
	criticism,
	who5,
	who5Low,
	pulse,
	pulseResponse,
	enps,
	sickAbsence,
	sickAbsenceShort,
	sickAbsenceLong,
	sickSpells,
	turnover,
	turnoverVoluntary,
	heavyDays,
	heavyDaysOver60,
	breathingRoomMedian,
	breathingRoomP25,
	gapLe5,
	tenureMedian,
	tenureUnderHalfYear,
	handlePerIssue,
	handlePerResolution,
	costPerResolution,
	costPerIssue,
	contactsPerIssue,
	repeatRate,
	failureDemandCoded,
	failureDemandLeast,
	timeToResolutionMedian,
	timeToResolutionP90,
	straightThrough,
	straightSoon,
	waitMedian,
	waitP90,
	waitP99,
	waitOfferedMedian,
	waitOfferedP90,
	waitAbandonedMedian,
	waitAbandonedP90,
	waitAbandonedP99,
	excessWait,
	abandonment,
	abandonmentMenu,
	abandonRetry,
	callbackKept,
	ivrTimeMedian,
	ivrTimeP90,
	ivrReentry,
	ivrExit,
	transfersPerContact,
	transferredShare,
	coldTransfers,
	continuity,
	continuityUsual,
	continuityPairs,
	continuitySteps,
	continuityLift,
	continuityNamed,
	languageMatch,
	shortCalls,
	coachingCadence,
	coachedTwice,
	coachingPause,
	trainingHours,
	feedbackForwarded,
	feedbackDecision,
	loopClosed,
	rootCauseRemoved,
	targetPressure,
	methodGapFlag,
	methodGapSurvey,
	aht,
	ahtMedian,
	ahtP90,
	ahtTalk,
	ahtHold,
	ahtWrap,
	ahtHoldShare,
	serviceLevel,
	serviceLevelOffered,
	serviceLevelAnswered,
	serviceLevelStayed,
	occupancy,
	utilisation,
	adherence,
	conformance,
	load,
	loadPerHour
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
	const dot = key.indexOf('.');
	return dot === -1 ? key : key.slice(0, dot);
}
