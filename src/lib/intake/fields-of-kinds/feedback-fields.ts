import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { named } from './named.ts';

/** Fields of praise, criticism, a complaint or an idea, and of what became of it. */
export const feedbackFields = {
	contact_id: {
		...contactFields.contact_id,
		words: ['contact id', ...contactFields.contact_id.words.filter((word) => word !== 'id' && word !== '#')]
	},
	customer_key: contactFields.customer_key,
	feedback_type: {
		...named(
			'text',
			'Type of feedback|Type tilbagemelding|Typ av återkoppling|Type tilbakemelding',
			'feedback type|feedback|kind of feedback|praise or complaint|complaint type|feedbacktype|tilbagemelding|ris eller ros|ris ros|ros ris|ros klage|ros eller klage|beröm klagomål|klagetype|återkoppling|återkopplingstyp|synpunkt|typ av synpunkt|beröm eller klagomål|tilbakemelding|tilbakemeldingstype|ris og ros|rückmeldung|art der rückmeldung|feedbackart|lob oder beschwerde|type|typ'
		),
		required: true
	},
	reason: { ...contactFields.reason, words: contactFields.reason.words.filter((word) => word !== 'type') },
	team: contactFields.team,
	day: {
		...named(
			'day',
			'Received on|Modtaget den|Mottagen den|Mottatt den',
			'received|received at|date received|day|date|created|created at|modtaget|dag|dato|oprettet|mottagen|mottaget|datum|skapad|mottatt|opprettet|eingegangen|eingangsdatum|erstellt am|tag'
		),
		required: true
	},
	forwarded_day: named(
		'day',
		'Passed on|Videregivet den|Vidarebefordrad den|Videresendt den',
		'forwarded|forwarded at|forwarded on|date forwarded|sent on|videregivet|videresendt|videresendt den|vidarebefordrad|vidarebefordrat|weitergeleitet|weitergeleitet am'
	),
	forwarded_to: named(
		'text',
		'Passed on to|Videregivet til|Vidarebefordrad till|Videresendt til',
		'forwarded to|unit|sent to|responsible unit|department|owner|videresendt til|enhed|ansvarlig enhed|afdeling|ansvarig enhet|enhet|avdelning|ansvarlig enhet|avdeling|weitergeleitet an|zuständige stelle|abteilung'
	),
	decided_day: named(
		'day',
		'Decided on|Besluttet den|Beslutad den|Besluttet den',
		'decided|decided at|decision date|closed|resolved at|besluttet|afgjort|afgjort den|afsluttet|beslut|beslutad|avslutad|avgjort|avgjort den|entschieden|entschieden am|abgeschlossen'
	),
	customer_told_day: named(
		'day',
		'Customer told on|Kunden fik svar den|Kunden fick svar den|Kunden fikk svar den',
		'customer told|customer told at|customer informed|answered to customer|replied at|kunden fik svar|kunde informeret|svar til kunden|kunden fick svar|kund informerad|svar till kunden|kunden fikk svar|kunde informert|kunde informiert|kunde informiert am'
	),
	agent_told_day: named(
		'day',
		'Agent told on|Medarbejderen fik besked den|Medarbetaren fick besked den|Medarbeideren fikk beskjed den',
		'agent told|agent told at|agent informed|medarbejder informeret|medarbejderen fik besked|medarbetare informerad|medarbetaren fick besked|medarbeider informert|medarbeideren fikk beskjed|mitarbeiter informiert'
	)
} satisfies Record<string, Field>;
