package io.bearhug.decision.reporting;

import io.bearhug.decision.reporting.UnderservedReport.Why;
import io.bearhug.decision.situation.Stage;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stages at which candidates fall out, in words. */
final class Stages {

    private Stages() {}

    /** The last stage that any candidate reached. */
    static String last(Collection<String> stages) {
        return Arrays.stream(Stage.values())
                .map(Stage::word)
                .filter(stages::contains)
                .reduce((_, later) -> later)
                .orElse(Answered.NO_CANDIDATE);
    }

    /** The most frequent ones in words. */
    static List<Why> why(Map<String, Long> counts, int most) {
        return mostFrequent(counts, most)
                .map(it -> new Why(it.getKey(), says(it.getKey()), it.getValue()))
                .toList();
    }

    /** The most frequent first; of equals by name. */
    static Stream<Map.Entry<String, Long>> mostFrequent(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most);
    }

    private static String says(String word) {
        return Arrays.stream(Stage.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .map(Stages::says)
                .orElse("nothing was meant for the place they were at");
    }

    private static String says(Stage stage) {
        return switch (stage) {
            case ELIGIBILITY -> "they may have none of what there is";
            case APPLICABILITY -> "nothing fits what is going on with them";
            case SUITABILITY -> "nothing is in their interest";
            case CONSENT -> "they have not agreed to be spoken to about it";
            case WISH -> "they wished not to be spoken to about it";
            case TROUBLE -> "things go badly for them with us, and nothing helps with that";
            case CAP -> "they have heard from us as often as they may";
            case COOLDOWN -> "they have been told lately, or did not want it then";
            case PRESSURE -> "they have heard much from us lately";
            case QUIET_HOURS -> "it was their quiet time";
            case EXCLUSION -> "it does not go with what they were told";
            case HOLDOUT -> "marketing leaves them alone, or leaves something out for them, to compare";
            case ARBITRATION -> "nothing was worth more to them than silence";
        };
    }
}
