import type { Sum } from './sums';

interface FiguresTableProps {
  title: string;
  /** The heading of the first column. */
  first: string;
  sums: readonly Sum[];
}

/** The numbers of a chart, for those who read or hear rather than see. */
export function FiguresTable({ title, first, sums }: FiguresTableProps) {
  return (
    <table className="figures-table" aria-label={title}>
      <thead>
        <tr>
          {[first, '活动', '名额', '报名', '坐满'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sums.map(({ key, name, activities, places, taken, fill }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{activities} 场</td>
            <td>{places}</td>
            <td>{taken}</td>
            <td>{fill === null ? '—' : `${fill}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
