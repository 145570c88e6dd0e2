import { ROUNDS, roundName } from '../../../domain/calendar/dates';

/** The head of a table that has a column for each round. @param first what stands over the first column */
export function RoundHeads({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {ROUNDS.map((round) => (
          <th scope="col" key={round}>
            {roundName(round)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
