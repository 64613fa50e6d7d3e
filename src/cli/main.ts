import { registerHooks } from 'node:module';
import '../keep-compiled.ts';

// words that are not spoken would take as long to load
const words = new URL('words-one-by-one.ts', import.meta.url).href;
registerHooks({
	resolve: (specifier, context, next) => next(specifier === './paraglide/messages.js' ? words : specifier, context)
});
await import('./command-line.ts');
