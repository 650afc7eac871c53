package io.bearhug.matching.comparison;

import io.bearhug.matching.person.Names;
import io.bearhug.matching.person.PersonRecord;
import java.util.function.Function;

/** Given names or surnames: also found where the other belongs, shortened, or written as it sounds. */
final class NameComparison implements Comparison {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int ELSEWHERE = 2;
    /** Level of pairs that other records have shown to be one name. */
    static final int VARIANT = 3;

    private static final int SHORT_FORM = 4;
    private static final int SIMILAR = 5;
    /** Level of names that share nothing. */
    static final int DIFFERENT = 6;

    /** Above it names differ by a letter or two (Winkler's own bands for census names). */
    private static final double NEARLY_SAME = 0.92;

    private static final double ALIKE = 0.83;
    private static final int SHORTEST_STEM = 2;

    private final Function<Names, String> own;
    private final Function<Names, String> other;
    private final Function<Names, String> sound;
    private final NameVariants variants;

    private NameComparison(
            Function<Names, String> own,
            Function<Names, String> other,
            Function<Names, String> sound,
            NameVariants variants) {
        this.own = own;
        this.other = other;
        this.sound = sound;
        this.variants = variants;
    }

    static NameComparison ofGivenNames(NameVariants variants) {
        return new NameComparison(Names::given, Names::surname, Names::givenSound, variants);
    }

    static NameComparison ofSurnames() {
        return new NameComparison(Names::surname, Names::given, Names::surnameSound, NameVariants.NONE);
    }

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        String x = own.apply(a.names());
        String y = own.apply(b.names());
        if (x.isEmpty() || y.isEmpty()) {
            return UNKNOWN;
        } else if (x.equals(y)) {
            return SAME;
        }
        double likeness = Likeness.of(x, y, ALIKE);
        if (likeness >= NEARLY_SAME || Likeness.isSlip(x, y)) {
            return SLIP;
        } else if (isElsewhere(a.names(), b.names())) {
            return ELSEWHERE;
        } else if (variants.contains(x, y)) {
            return VARIANT;
        } else if (isShortForm(x, y) || isShortForm(y, x)) {
            return SHORT_FORM;
        }
        boolean alike = likeness >= ALIKE || sound.apply(a.names()).equals(sound.apply(b.names()));
        return alike ? SIMILAR : DIFFERENT;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return own.apply(record.names());
    }

    /** Exchanged with the other name on one side, or kept among the further names. */
    private boolean isElsewhere(Names a, Names b) {
        String x = own.apply(a);
        String y = own.apply(b);
        return b.others().contains(x) || a.others().contains(y) || isExchanged(x, other.apply(a), y, other.apply(b));
    }

    /** Both names must be found crosswise, as far as they are known. */
    private static boolean isExchanged(String x, String otherX, String y, String otherY) {
        boolean first = isNearly(x, otherY);
        boolean second = isNearly(y, otherX);
        return (first && second) || (first && otherX.isEmpty()) || (second && otherY.isEmpty());
    }

    private static boolean isNearly(String a, String b) {
        return !b.isEmpty() && (a.equals(b) || Likeness.isSlip(a, b));
    }

    /** An initial, or the beginning of the longer name. */
    private static boolean isShortForm(String brief, String full) {
        return brief.length() < full.length()
                && full.startsWith(brief)
                && (brief.length() == 1 || brief.length() > SHORTEST_STEM || full.charAt(brief.length()) == ' ');
    }
}
