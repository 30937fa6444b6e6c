import type { ConfigurationRecord } from '../../../reference/records.ts';
import { broken } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { type Member, takingAnother, withAnother } from './another-value.ts';
import { statementsOf } from './clauses.ts';

const configurationMembers: readonly Member<ConfigurationRecord>[] = [
  'enable_codes',
  'allowed_codes',
  'default_code',
  'enable_ai_code',
  'enable_ai_notes',
  'use_third_party_ai',
  'use_ai_as_default',
];

/** Faults of configurations as they are kept: another value than is answered, or than was given. */
export const storedConfigurationDefects: readonly Defect[] = configurationMembers.flatMap((member) => {
  const breaks = broken(statementsOf('configuration', member), member);
  return [
    {
      id: `stored/configuration/${member}`,
      sentence: `A creation stores another ${member} than it answers.`,
      breaks,
      patch: ({ keepConfiguration }) => ({
        keepConfiguration: (configuration, context) =>
          withAnother(keepConfiguration(configuration, context), member),
      }),
    },
    {
      id: `made/configuration/${member}`,
      sentence: `A creation takes another ${member} than it was given.`,
      breaks,
      patch: takingAnother('configurationMembers', member),
    },
    {
      id: `made/configuration/no-${member}`,
      sentence: `A creation leaves out ${member}.`,
      breaks,
      patch: ({ configurationMembers: right }) => ({
        configurationMembers: {
          ...right,
          [member]: () => (member === 'allowed_codes' ? [] : member === 'default_code' ? undefined : false),
        },
      }),
    },
  ];
});
