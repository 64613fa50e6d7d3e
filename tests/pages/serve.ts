// The server as `npm start` runs it, on a database that holds the story of Nordlys.
import { databaseAddress } from '#lib/server/storage/open.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';
import { keepStory } from './story.ts';

await fillWithNordlys(databaseAddress());
keepStory(databaseAddress().slice('file:'.length));
await import('../../src/server.ts');
