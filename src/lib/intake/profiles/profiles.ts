import { recipeSchema, type Recipe } from '#lib/model/import.ts';
import genesysInteractions from './genesys-interactions.json' with { type: 'json' };
import genesysInteractionsEs from './genesys-interactions-es.json' with { type: 'json' };
import genesysPerformance from './genesys-performance.json' with { type: 'json' };
import genesysAgentStatus from './genesys-agent-status.json' with { type: 'json' };
import genesysAgentDevelopment from './genesys-agent-development.json' with { type: 'json' };
import amazonConnectContactSearch from './amazon-connect-contact-search.json' with { type: 'json' };
import amazonConnectHistorical from './amazon-connect-historical.json' with { type: 'json' };
import niceCallDetail from './nice-call-detail.json' with { type: 'json' };
import five9CallLog from './five9-call-log.json' with { type: 'json' };
import five9InboundCallLog from './five9-inbound-call-log.json' with { type: 'json' };
import talkdeskCallsOld from './talkdesk-calls-old.json' with { type: 'json' };
import talkdeskCallsNew from './talkdesk-calls-new.json' with { type: 'json' };
import zendeskTickets from './zendesk-tickets.json' with { type: 'json' };
import freshdeskTickets from './freshdesk-tickets.json' with { type: 'json' };
import freshserviceTickets from './freshservice-tickets.json' with { type: 'json' };
import aircallOld from './aircall-old.json' with { type: 'json' };
import aircallNew from './aircall-new.json' with { type: 'json' };
import dixaConversations from './dixa-conversations.json' with { type: 'json' };
import puzzelRaw from './puzzel-raw.json' with { type: 'json' };
import puzzelQueuesNo from './puzzel-queues-no.json' with { type: 'json' };
import teliaSmartConnect from './telia-smart-connect.json' with { type: 'json' };
import teliaSmartConnectQueues from './telia-smart-connect-queues.json' with { type: 'json' };
import zohoDeskTickets from './zoho-desk-tickets.json' with { type: 'json' };
import uccxCcdr from './uccx-ccdr.json' with { type: 'json' };
import uccxAgentDetail from './uccx-agent-detail.json' with { type: 'json' };
import uccxCsat from './uccx-csat.json' with { type: 'json' };
import avayaCmsSkills from './avaya-cms-skills.json' with { type: 'json' };
import threecxCallLog from './3cx-call-log.json' with { type: 'json' };
import freepbxCdr from './freepbx-cdr.json' with { type: 'json' };
import asteriskQueueLog from './asterisk-queue-log.json' with { type: 'json' };
import asteriskMaster from './asterisk-master.json' with { type: 'json' };
import salesforceCases from './salesforce-cases.json' with { type: 'json' };
import chatwootCsat from './chatwoot-csat.json' with { type: 'json' };
import chatwootAgents from './chatwoot-agents.json' with { type: 'json' };
import zammadTickets from './zammad-tickets.json' with { type: 'json' };
import servicenowIncidents from './servicenow-incidents.json' with { type: 'json' };
import teamsCallQueue from './teams-call-queue.json' with { type: 'json' };
import hubspotTickets from './hubspot-tickets.json' with { type: 'json' };
import intercomMessages from './intercom-messages.json' with { type: 'json' };
import brightPattern from './bright-pattern.json' with { type: 'json' };
import vocalcomHermes from './vocalcom-hermes.json' with { type: 'json' };
import eightByEightInteractions from './8x8-interactions.json' with { type: 'json' };
import practiceCallCentreTrends from './practice-call-centre-trends.json' with { type: 'json' };
import danishQueueDashboard from './danish-queue-dashboard.json' with { type: 'json' };
import qualtricsResponses from './qualtrics-responses.json' with { type: 'json' };
import surveymonkeyResponses from './surveymonkey-responses.json' with { type: 'json' };
import typeformResponses from './typeform-responses.json' with { type: 'json' };
import medalliaAgentConnect from './medallia-agent-connect.json' with { type: 'json' };
import shopifyOrders from './shopify-orders.json' with { type: 'json' };
import woocommerceOrders from './woocommerce-orders.json' with { type: 'json' };
import stripePayments from './stripe-payments.json' with { type: 'json' };
import plandayAbsence from './planday-absence.json' with { type: 'json' };
import plandayAgentDays from './planday-agent-days.json' with { type: 'json' };
import repliconTimeOff from './replicon-time-off.json' with { type: 'json' };

/** Where two know the same file, the first is meant unless another kind is asked for. */
const written = [
	genesysInteractions,
	genesysInteractionsEs,
	genesysPerformance,
	genesysAgentStatus,
	genesysAgentDevelopment,
	amazonConnectContactSearch,
	amazonConnectHistorical,
	niceCallDetail,
	five9CallLog,
	five9InboundCallLog,
	talkdeskCallsOld,
	talkdeskCallsNew,
	zendeskTickets,
	freshdeskTickets,
	freshserviceTickets,
	aircallOld,
	aircallNew,
	dixaConversations,
	puzzelRaw,
	puzzelQueuesNo,
	teliaSmartConnect,
	teliaSmartConnectQueues,
	zohoDeskTickets,
	uccxCcdr,
	uccxAgentDetail,
	uccxCsat,
	avayaCmsSkills,
	threecxCallLog,
	freepbxCdr,
	asteriskQueueLog,
	asteriskMaster,
	salesforceCases,
	chatwootCsat,
	chatwootAgents,
	zammadTickets,
	servicenowIncidents,
	teamsCallQueue,
	hubspotTickets,
	intercomMessages,
	brightPattern,
	vocalcomHermes,
	eightByEightInteractions,
	practiceCallCentreTrends,
	danishQueueDashboard,
	qualtricsResponses,
	surveymonkeyResponses,
	typeformResponses,
	medalliaAgentConnect,
	shopifyOrders,
	woocommerceOrders,
	stripePayments,
	plandayAbsence,
	plandayAgentDays,
	repliconTimeOff
];

let read: Recipe[] | null = null;

/** The recipes of the systems whose exports are known, each with its version and how surely. */
export const profiles = (): Recipe[] => (read ??= written.map((profile) => recipeSchema.parse(profile)));
