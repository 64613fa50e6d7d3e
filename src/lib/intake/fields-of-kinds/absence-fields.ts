import type { Field } from '#lib/intake/field.ts';
import { named } from './named.ts';
import { personFields } from './person-fields.ts';

/** Fields of a spell away from work. A file with one row for each day of it has the first day only. */
export const absenceFields = {
	...personFields,
	absence_type: named(
		'text',
		'Type of absence|Fraværstype|Frånvarotyp|Fraværstype',
		'absence type|absence|absence reason|absence code|leave type|leave reason|time off type|time type|shift type|type|reason|orsak|årsag|årsak|' +
			'fravær|fraværsart|fraværsårsag|fraværskode|type fravær|vagttype|frånvaro|frånvaroorsak|typ av frånvaro|frånvaroart|ledighetsorsak|fraværsårsak|frånvarokod|passtyp|fraværsgrunn|' +
			'abwesenheit|abwesenheitsart|abwesenheitsgrund|fehlgrund|schichtart'
	),
	from_day: {
		...named(
			'day',
			'Absent from|Fraværende fra|Frånvarande från|Fraværende fra',
			'from|datum from|fr o m|from date|start date|start|first day|first day of absence|time off date|absence date|date|day|' +
				'fra|fra dato|startdato|første fraværsdag|fraværsdato|dato|dag|från|från datum|startdatum|första frånvarodag|datum|første dag|von|beginn|abwesend von|erster tag|tag'
		),
		required: true
	},
	until_day: named(
		'day',
		'Absent until|Fraværende til|Frånvarande till|Fraværende til',
		'until|to|tom|t o m|datum tom|to date|end date|end|last day|last day of absence|til|til dato|slutdato|sidste fraværsdag|' +
			'till|till datum|slutdatum|sista frånvarodag|sluttdato|siste dag|bis|ende|abwesend bis|letzter tag'
	),
	hours: named(
		'hours',
		'Hours absent|Fraværstimer|Frånvarotimmar|Fraværstimer',
		'hours|absence hours|quantity in hours|time off hrs|time off hours|number of hours|timer|antal timer|timmar|antal timmar|antall timer|stunden|fehlstunden'
	),
	absent_share: named(
		'share',
		'Share of the day absent|Andel af dagen fraværende|Andel av dagen frånvarande|Andel av dagen fraværende',
		'absence percent|absence percentage|absence %|percent absent|degree of absence|sick leave percentage|' +
			'fraværsprocent|fravær %|fraværsgrad|sygeprocent|omfattning|omfattning %|frånvaroomfattning|frånvaroprocent|frånvaro %|sjukskrivningsgrad|sjukgrad|frånvarograd|' +
			'sykmeldingsgrad|sykemeldingsgrad|sykmeldingsprosent|sykemeldingsprosent|fraværsprosent|grad|grad %|gradering|fehlquote|abwesenheitsgrad'
	)
} satisfies Record<string, Field>;
