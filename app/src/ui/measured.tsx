import { useLanguage } from './language.tsx';
import { type Measured, writeMeasured } from './quantity-words.ts';

/** A measured value; resting on it shows the value in full. */
export function MeasuredText({ of, brief }: { of: Measured; brief?: boolean }) {
  const { language } = useLanguage();
  const written = writeMeasured(of, language);
  return (
    <span className="number" title={written.full}>
      {brief ? written.brief : written.long}
    </span>
  );
}
