import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { named, words } from './named.ts';

const before = words(
	'avg|average|mean|gns|gnsn|gennemsnitlig|medel|genomsnittlig|snitt|gj sn|gjennomsnittlig|durchschnittliche|mittlere|ø'
);
const after = words('avg|average|gns|snitt|mean');

/** The names of a sum as a report names its average. */
const averaged = (sums: string[]): string[] =>
	sums.flatMap((name) => [...before.map((mark) => `${mark} ${name}`), ...after.map((mark) => `${name} ${mark}`)]);

const summed = <F extends Field>(field: F) => ({ ...field, sum: true as const });

const averageOf = (sums: string[], others: string): Field => ({
	type: 'duration',
	words: [...words(others), ...averaged(sums)]
});

const {
	wait_seconds: wait,
	talk_seconds: talk,
	hold_seconds: hold,
	wrap_seconds: wrap,
	handle_seconds: handle
} = contactFields;
const waits = [...wait.words, ...words('answer speed|speed of answer|wait duration|waiting time|time to answer')];
const talks = [...talk.words, ...words('talk duration|call duration|conversation time')];

/** Fields of what a source itself counted in a day or an interval: sums, or averages and shares that its counts make sums. */
export const totalsFields = {
	day: named(
		'day',
		'Day|Dag|Dag|Dag',
		'date|call date|report date|period|week|month|dato|opkaldsdato|periode|uge|måned|datum|vecka|månad|uke|tag|woche|monat|zeitraum'
	),
	interval_start: {
		...named(
			'instant',
			'Interval from|Interval fra|Intervall från|Intervall fra',
			'interval start|interval start utc|start of interval|interval|start time|time|period start|starttid|tidsinterval|starttidspunkt|intervall|tidsintervall|tidpunkt|tidspunkt|tid|klokkeslæt|klockslag|klokkeslett|tidsrum|half hour|zeitintervall|intervallbeginn|beginn|uhrzeit'
		),
		clocks: words(
			'interval|time|hour|interval start|half hour|tidsrum|time på dagen|klokken|kl|tid|timme|klockan|intervall|time på dagen|uhrzeit|stunde'
		)
	},
	interval_end: {
		type: 'instant',
		words: words(
			'interval end|end of interval|interval to|interval til|intervall till|intervall til|intervallende|period end'
		)
	},
	interval_seconds: named(
		'duration',
		'Interval (minutes)|Interval (minutter)|Intervall (minuter)|Intervall (minutter)',
		'interval length|interval minutes|intervallængde|intervallängd|intervallengde|intervalldauer'
	),
	queue: contactFields.queue,
	team: contactFields.team,
	agent: contactFields.agent,
	channel: contactFields.channel,
	offered: named(
		'count',
		'Offered|Tilbudte|Erbjudna|Tilbudte',
		'calls offered|contacts offered|call offered|offered calls|contacts queued|incoming calls|inbound calls|calls|contacts|call count|calls count|calls presented|contact count|received contacts|received|total calls|' +
			'tilbudt|tilbudte opkald|indgående opkald|antal kald|antal opkald|opkald|kald|henvendelser|antal henvendelser|modtagne|modtagne opkald|modtagne kald|modtagne henvendelser|tilbudte henvendelser|erbjudna samtal|inkommande samtal|antal samtal|samtal|inkomna|inkomna samtal|inkomna kontakter|mottagna|mottagna samtal|mottagna kontakter|erbjudna kontakter|tilbudt|tilbudte samtaler|mottatte|mottatte samtaler|mottatte anrop|mottatte henvendelser|innkommende samtaler|antall samtaler|antall anrop|samtaler|anrop|' +
			'angeboten|angebotene anrufe|eingehende anrufe|anzahl anrufe|anrufe'
	),
	answered: named(
		'count',
		'Answered|Besvarede|Besvarade|Besvarte',
		'answered calls|calls answered|calls handled|contacts handled|handled|acd calls|established contacts|connected|' +
			'besvaret|besvarede opkald|besvarede kald|besvarede henvendelser|besvarad|besvarade samtal|besvarade kontakter|besvart|besvarte anrop|besvarte samtaler|besvarte henvendelser|antall besvarte samtaler|angenommen|angenommene anrufe|beantwortet'
	),
	abandoned: named(
		'count',
		'Abandoned|Tabte|Tappade|Tapte',
		'abandoned calls|calls abandoned|contacts abandoned|aban calls|abandoned contacts|abandons|lost|lost calls|lost contacts|missed calls|unanswered calls|' +
			'tabt|tapt|tabte opkald|tabte kald|tabte henvendelser|frafald|frafaldne|opgivne|mistede|mistede opkald|mistede kald|missade|mistet|mistede samtaler|ubesvarede|ubesvarede opkald|övergivna|övergivna kontakter|övergivna samtal|tappade samtal|tappade kontakter|missade samtal|obesvarade|tapte anrop|tapte samtaler|tapte henvendelser|ubesvarte|ubesvarte samtaler|frafalne|' +
			'verloren|verlorene anrufe|abgebrochen|abgebrochene anrufe|aufgelegt|verpasste anrufe'
	),
	short_abandoned: named(
		'count',
		'Short abandoned|Korte tabte|Korta tappade|Korte tapte',
		'short abandons|short abandoned calls|abandoned within threshold|tabt inden for kort tid|korte frafald|korta övergivna|korte frafall|kurz aufgelegt|kurzabbrecher'
	),
	answered_in_time: named(
		'count',
		'Answered in time|Besvaret til tiden|Besvarade i tid|Besvart i tide',
		'answered within threshold|answered within service level|answered within target|calls answ 30 secs|within service level|besvaret inden for mål|besvarade inom mål|besvart innen mål|innerhalb servicelevel|rechtzeitig angenommen'
	),
	transfers: contactFields.transfers,
	wait_seconds: summed({
		...wait,
		words: [
			...words(
				'wait time total|total wait time|total wait|ventetid i alt|total väntetid|total ventetid|wartezeit gesamt'
			),
			...waits
		]
	}),
	talk_seconds: summed({
		...talk,
		words: [
			...words('total talk time|samtaletid i alt|total samtalstid|total samtaletid|gesprächszeit gesamt'),
			...talks
		]
	}),
	hold_seconds: summed(hold),
	wrap_seconds: summed(wrap),
	handle_seconds: summed({ ...handle, words: handle.words.filter((word) => word !== 'aht') }),
	wait_average: averageOf(
		waits,
		'asa|average speed of answer|answer speed avg|average answer speed|avg speed ans|average queue answer time|gennemsnitlig svartid|medelsvarstid|medelväntetid'
	),
	talk_average: averageOf(talks, 'att|avg acd time|average talk time|gns samtaletid|medelsamtalstid|gj sn samtaletid'),
	hold_average: averageOf(hold.words, 'average customer hold time|gns holdetid'),
	wrap_average: averageOf(
		wrap.words,
		'avg acw time|average acw|gns efterbehandlingstid|average after contact work time'
	),
	handle_average: averageOf(
		handle.words,
		'aht|average handle time|avg handle time|gns behandlingstid|medelhanteringstid|gj sn behandlingstid'
	),
	answered_share: {
		type: 'share',
		words: words(
			'answer rate|answered %|answer %|% answered|answered share|answered percent|percent answered|svarprocent|besvaret %|besvarelsesprocent|svarsfrekvens|svarsgrad|besvarade %|andel besvarade|svarprosent|besvart %|prosent besvarte samtaler|andel besvarte|erreichbarkeit|annahmequote|angenommen %'
		)
	},
	abandoned_share: {
		type: 'share',
		words: words(
			'abandon rate|abandonment rate|abandoned %|abandon %|% abandoned|% aban calls|aban %|percent abandoned|tabt %|frafaldsprocent|tabsprocent|andel tabte|övergivna %|andel tappade|tappade %|tapt %|frafallsprosent|andel tapte|abbruchquote|verlustquote|abgebrochen %'
		)
	},
	service_level_share: {
		type: 'share',
		words: words(
			'service level|service level %|% service level|% within service level|sl %|servicelevel|servicegrad|serviceniveau|servicemål|svarprocent inden for mål|servicenivå|servicegrad %|servicenivå %|besvart innen|service level in %'
		),
		phrases: words('service level|servicelevel|servicegrad|servicenivå|serviceniveau|within service level')
	}
} satisfies Record<string, Field>;
