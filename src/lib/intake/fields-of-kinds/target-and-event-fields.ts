import type { Field } from '#lib/intake/field.ts';
import { named } from './named.ts';

/** What says that the row is about all or about a part: the sort of part, and which. */
export const scopeFields = {
	dimension: named(
		'text',
		'Applies to|Gælder for|Gäller för|Gjelder for',
		'dimension|scope|level|scope type|niveau|omfang|nivå|omfattning|omfang|ebene|geltungsbereich'
	),
	member: named(
		'text',
		'Name of team, queue or site|Navn på team, kø eller lokation|Namn på team, kö eller ort|Navn på team, kø eller lokasjon',
		'name of team queue or site|navn på team kø eller lokation|namn på team kö eller ort|navn på team kø eller lokasjon|member|scope name|unit|team|queue|site|navn|enhed|kø|lokation|namn|enhet|kö|ort|lokasjon|einheit|warteschlange|standort'
	)
} satisfies Record<string, Field>;

/** Fields of a value that somebody was asked to reach. */
export const targetFields = {
	metric: {
		...named(
			'text',
			'Metric|Måltal|Mätetal|Måltall',
			'measure|kpi|indicator|target name|nøgletal|mål for|indikator|mått|nyckeltal|mål|nøkkeltall|kennzahl|messgröße'
		),
		required: true
	},
	target_value: {
		...named(
			'target',
			'Target|Mål|Mål|Mål',
			'target value|goal|value|limit|målværdi|målsætning|værdi|målvärde|värde|målverdi|verdi|zielwert|ziel|wert'
		),
		required: true
	},
	end_value: named(
		'target',
		'Target at the end|Mål til sidst|Mål vid slutet|Mål til slutt',
		'end value|final target|target by the end|slutmål|slutværdi|slutvärde|sluttmål|sluttverdi|endwert|endziel'
	),
	band: named(
		'target',
		'How far off is still well|Udsving der er i orden|Avvikelse som är i sin ordning|Avvik som er greit',
		'band|tolerance|margin|tilladt udsving|udsving|avvikelse|tillåten avvikelse|avvik|tillatt avvik|toleranz|spielraum'
	),
	...scopeFields,
	from_day: {
		...named(
			'day',
			'Target from|Mål fra|Mål från|Mål fra',
			'from|from date|valid from|start date|start|fra|fra dato|gælder fra|startdato|från|från datum|gäller från|startdatum|gjelder fra|von|gültig ab|ab'
		),
		required: true
	},
	until_day: named(
		'day',
		'Target until|Mål til|Mål till|Mål til',
		'until|to|to date|valid to|end date|til|til dato|gælder til|slutdato|till|till datum|gäller till|slutdatum|gjelder til|sluttdato|bis|gültig bis'
	),
	pay_linked: named(
		'flag',
		'Linked to pay|Knyttet til løn|Kopplat till lön|Knyttet til lønn',
		'pay linked|bonus|bonus linked|affects pay|bonusmål|udløser bonus|lönegrundande|bonusgrundande|bonusutløsende|gehaltsrelevant|bonusrelevant'
	),
	counterweight: named(
		'text',
		'Weighed against|Vejes op mod|Vägs mot|Veies mot',
		'counterweight|counter metric|paired with|modvægt|modpart|motvikt|motvekt|gegengewicht|abgewogen gegen'
	),
	review_day: named(
		'day',
		'Look at again on|Ses efter igen den|Ses över igen den|Ses på igjen den',
		'review|review date|review day|review on|next review|evalueres|evalueringsdato|opfølgning|opfølgningsdato|följs upp|uppföljningsdatum|uppföljning|evaluering|oppfølging|oppfølgingsdato|überprüfung|überprüfung am|wiedervorlage'
	),
	owner: named(
		'text',
		'Owner|Ansvarlig|Ansvarig|Eier',
		'responsible|owned by|target owner|ejer|målejer|ägare|målägare|ansvarlig|måleier|verantwortlich|zuständig'
	)
} satisfies Record<string, Field>;

/** Fields of something that happened to all or to a part: a new menu, an outsourcing, a campaign. */
export const eventFields = {
	event_type: named(
		'text',
		'Type of event|Hændelsestype|Typ av händelse|Hendelsestype',
		'event type|kind of event|type hændelse|händelsetyp|type hendelse|ereignisart|ereignistyp|type|typ|category|kategori|kategorie'
	),
	event_name: named(
		'text',
		'Event|Hændelse|Händelse|Hendelse',
		'event name|what happened|description|title|name|hvad skete der|beskrivelse|titel|navn|vad hände|beskrivning|namn|hva skjedde|tittel|ereignis|beschreibung|bezeichnung'
	),
	...scopeFields,
	from_day: {
		...named(
			'day',
			'Happened from|Skete fra|Hände från|Skjedde fra',
			'from|from date|date from|date|day|start date|start|happened on|fra|fra dato|dato fra|dato|dag|startdato|sket den|från|från datum|datum från|datum|startdatum|skjedde|von|beginn|tag'
		),
		required: true
	},
	until_day: named(
		'day',
		'Happened until|Skete til|Hände till|Skjedde til',
		'until|to|to date|date to|end date|end|til|til dato|dato til|slutdato|till|till datum|datum till|slutdatum|sluttdato|bis|ende'
	)
} satisfies Record<string, Field>;
