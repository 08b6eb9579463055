import { Command } from 'commander';

/** The command line: one of three doors, and a composition root. Each slice registers its own commands. */
const program = new Command('dondoc');
program.parseAsync();
