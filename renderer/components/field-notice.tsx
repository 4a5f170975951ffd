import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
    '& svg': { flexShrink: 0 },
  },
});

/** Something worth a second look at a field; what was typed is saved all the same. */
export function FieldNotice({ words }: { words: string }) {
  const styles = useStyles();
  return (
    <p className={styles.notice}>
      <Warning16Regular aria-hidden />
      <span>{words}</span>
    </p>
  );
}
