import type { Field } from '#lib/intake/field.ts';
import { named } from './named.ts';
import { personFields } from './person-fields.ts';

/** Fields of an agent's day at work as the telephone system or the plan counts it. */
export const agentDayFields = {
	...personFields,
	day: {
		...named(
			'day',
			'Day|Dag|Dag|Dag',
			'date|work date|working day|shift date|interval start|dato|arbejdsdag|vagtdato|datum|arbetsdag|arbeidsdag|vaktdato|tag|arbeitstag'
		),
		required: true
	},
	scheduled_seconds: named(
		'duration',
		'Scheduled time (hours)|Planlagt tid (timer)|Schemalagd tid (timmar)|Planlagt tid (timer)',
		'scheduled|scheduled time|scheduled hours|planned time|planned hours|shift length|rostered|hours|' +
			'planlagt|vagtlængde|vagttimer|planlagte timer|schemalagd|planerad tid|planerade timmar|schematid|planlagte timer|vaktlengde|geplant|geplante zeit|sollzeit|dienstzeit'
	),
	logged_in_seconds: named(
		'duration',
		'Logged-in time (hours)|Logget ind (timer)|Inloggad tid (timmar)|Innlogget tid (timer)',
		'logged in|login time|logged in time|staffed time|time logged in|on queue|logget på|tid logget ind|indlogget tid|inloggad|inloggningstid|innlogget|pålogget tid|angemeldet|anmeldezeit|angemeldete zeit'
	),
	available_seconds: named(
		'duration',
		'Available time (hours)|Ledig tid (timer)|Ledig tid (timmar)|Ledig tid (timer)',
		'available|available time|idle|idle time|ready time|ready|avail time|ledig|klar tid|tilgængelig|tilgængelig tid|tillgänglig|tillgänglig tid|klartid|tilgjengelig|tilgjengelig tid|verfügbar|verfügbare zeit|bereitzeit|leerlauf'
	),
	handling_seconds: named(
		'duration',
		'Time on contacts (hours)|Tid på henvendelser (timer)|Tid på kontakter (timmar)|Tid på henvendelser (timer)',
		'handling|handling time|handle time|handle|interacting|total handle|busy time|on call time|time on calls|' +
			'behandlingstid|optaget|optaget tid|samtaletid i alt|hanteringstid|upptagen|upptagen tid|opptatt|opptatt tid|bearbeitungszeit|besetzt|gesprächszeit gesamt'
	),
	away_seconds: named(
		'duration',
		'Paused time (hours)|Pausetid (timer)|Paustid (timmar)|Pausetid (timer)',
		'away|away time|aux|aux time|not ready|not ready time|break time|off queue|pause|pause time|fravær i løbet af dagen|pauser|borte|ikke klar|frånkopplad|ej klar|rast|pausezeit|abwesend|nicht bereit|pausenzeit'
	),
	adherent_seconds: named(
		'duration',
		'Time as scheduled (hours)|Tid efter vagtplan (timer)|Tid enligt schema (timmar)|Tid etter vaktplan (timer)',
		'adherent|adherent time|in adherence|time in adherence|adherence time|overholdt tid|vagtplan overholdt|följsam tid|schemaföljsamhet|overholdt vaktplan|planeinhaltung|eingehaltene zeit'
	),
	contacts: named(
		'count',
		'Contacts|Henvendelser|Kontakter|Henvendelser',
		'contacts handled|calls|calls handled|calls answered|answered|handled|interactions|acd calls|number of contacts|' +
			'antal henvendelser|opkald|antal opkald|besvarede|besvarede opkald|besvarede kald|besvarede henvendelser|antal kontakter|samtal|antal samtal|besvarade|besvarade samtal|besvarade kontakter|antall henvendelser|samtaler|antall samtaler|besvarte|besvarte samtaler|besvarte anrop|besvarte henvendelser|kontakte|anrufe|anzahl anrufe|angenommene anrufe'
	)
} satisfies Record<string, Field>;
