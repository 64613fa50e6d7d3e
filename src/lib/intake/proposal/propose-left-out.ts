import { words } from '#lib/intake/fields-of-kinds/named.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';

type State = { names: Names; values: string[] };

const taken: State = {
	names: namesOf(
		words(
			'status|completion status|enrollment status|enrolment status|course status|session status|kursusstatus|kursstatus'
		)
	),
	values: words(
		'in progress|not started|not completed|incomplete|enrolled|registered|planned|scheduled|cancelled|canceled|no show|expired|withdrawn|' +
			'tilmeldt|planlagt|i gang|igangværende|ikke gennemført|ikke påbegyndt|påbegyndt|afmeldt|aflyst|udeblevet|' +
			'anmäld|planerad|pågående|påbörjad|ej påbörjad|ej slutförd|inte slutförd|ej genomförd|avbokad|inställd|' +
			'påmeldt|pågår|ikke påbegynt|påbegynt|ikke fullført|ikke gjennomført|avmeldt|avlyst|' +
			'geplant|angemeldet|laufend|nicht begonnen|nicht abgeschlossen|abgesagt'
	)
};

const states: Partial<Record<Kind, State[]>> = {
	orders: [
		{
			names: namesOf(
				words(
					'status|order status|financial status|payment status|state|ordrestatus|betalingsstatus|orderstatus|betalningsstatus|bestellstatus|zahlungsstatus|' +
						'type|document type|transaction type|order type|bilagstype|dokumenttype|fakturatype|ordretype|dokumenttyp|fakturatyp|ordertyp|belegart'
				)
			),
			values: words(
				'cancelled|canceled|void|voided|refunded|returned|failed|expired|declined|draft|checkout draft|requires payment method|requires confirmation|requires action|' +
					'annulleret|refunderet|tilbagebetalt|krediteret|returneret|fejlet|mislykket|afvist|kladde|' +
					'annullerad|avbruten|makulerad|återbetald|krediterad|returnerad|misslyckad|nekad|utkast|' +
					'annullert|kansellert|refundert|tilbakebetalt|kreditert|returnert|feilet|mislyktes|avvist|' +
					'storniert|erstattet|retourniert|fehlgeschlagen|abgelehnt|entwurf|' +
					'return|refund|reversal|chargeback|credit memo|credit note|return order|quote|kreditnota|kreditfaktura|retur|returordre|' +
					'returorder|tilbud|offert|tilbakebetaling|tilbagebetaling|återbetalning|gutschrift|angebot|retoure'
			)
		},
		{
			names: namesOf(
				words(
					'cancelled|canceled|is cancelled|voided|annulleret|refunderet|krediteret|annullerad|makulerad|återbetald|krediterad|' +
						'annullert|kansellert|refundert|kreditert|storniert'
				)
			),
			values: words('yes|y|true|ja|j|sand|sant|sann|wahr')
		}
	],
	coaching: [taken],
	training: [taken],
	absence: [
		{
			names: namesOf(
				words(
					'status|approval status|request status|leave status|shift status|state|approval|' +
						'godkendelsesstatus|godkendelse|godkännandestatus|godkännande|godkjenningsstatus|godkjenning|genehmigungsstatus|genehmigung'
				)
			),
			values: words(
				'not approved|rejected|declined|denied|cancelled|canceled|withdrawn|pending|pending approval|requested|submitted|draft|' +
					'ikke godkendt|afvist|annulleret|afventer|anmodet|kladde|' +
					'ej godkänd|inte godkänd|avslagen|nekad|avbokad|återkallad|väntar|ansökt|utkast|' +
					'ikke godkjent|avslått|avvist|kansellert|annullert|avventer|venter|søkt|' +
					'nicht genehmigt|abgelehnt|storniert|ausstehend|beantragt|entwurf'
			)
		},
		{
			names: namesOf(words('approved|is approved|godkendt|godkänd|godkjent|genehmigt')),
			values: words('no|n|false|0|nej|nei|nein')
		}
	]
};

const cancelledAt = namesOf(
	words(
		'cancelled at|canceled at|cancelled on|canceled on|cancellation date|annulleret den|annulleringsdato|annullerad den|avbokningsdatum|annullert den|kanselleringsdato|storniert am'
	)
);

/** The rows that tell of nothing that happened: orders that came to nothing, leave that nobody took, or has been granted. */
export function proposeLeftOut(kind: Kind, columns: { name: string }[]): Pick<Recipe, 'leaveOut' | 'only'> {
	const called = (names: Names) => columns.filter(({ name }) => nameScore(name, names).score > 0);
	return {
		leaveOut: (states[kind] ?? []).flatMap(({ names, values }) =>
			called(names).map(({ name }) => ({ column: name, values }))
		),
		only: kind === 'orders' ? called(cancelledAt).map(({ name }) => ({ column: name, values: ['-'] })) : []
	};
}
