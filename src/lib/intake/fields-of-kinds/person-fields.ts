import { contactFields } from './contact-fields.ts';
import { words } from './named.ts';
import { rosterFields } from './roster-fields.ts';

/** What files about the staff call the person and where the person belongs. */
export const personFields = {
	agent: {
		...rosterFields.agent,
		words: [
			...rosterFields.agent.words,
			...words(
				'ansattnr|ansatt nr|ansattnummer|ansatt id|anställningsnr|anställningsnummer|anst nr|anställd nr|medarbejdernr|medarbejdernummer|medarb nr|medarbetarnr|lønnr|lønnummer|løn nr|employee number|employee no|emp id|personalnr|' +
					'assigned to|user login|zugewiesen an|tildelt til|tilldelad|ansatt|anställd|ansat|person|resource|deltager|deltagare|deltaker|participant|teilnehmer|personalnummer|personnel number|user employee id|full name|username|fulde navn|fullständigt namn|fullt navn'
			)
		]
	},
	team: {
		...contactFields.team,
		words: [
			...contactFields.team.words,
			...words('employee group|medarbejdergruppe|personalgrupp|ansattgruppe|mitarbeitergruppe')
		]
	}
};
