package io.bearhug.learning.reward;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Expects of each arm with each person what everybody's model says, and how the arm was seen to differ from it with people like them. */
public final class RewardModel {

    private final Ridge everybody;
    private final List<Ridge> arms;

    private RewardModel(Ridge everybody, List<Ridge> arms) {
        this.everybody = everybody;
        this.arms = arms;
    }

    /**
     * Learns from a log.
     *
     * @param log of which each row has as many features
     * @param arms how many there are; one that was never tried is expected to be as good as what was
     */
    public static RewardModel of(Collection<? extends LoggedRow> log, int arms) {
        int size =
                log.stream().mapToInt(row -> row.features().length).findFirst().orElse(0);
        Moments all = new Moments(size);
        log.forEach(row -> all.add(row.features(), row.reward()));
        Ridge everybody = Ridge.of(all);
        List<Moments> differences =
                Stream.generate(() -> new Moments(size)).limit(arms).toList();
        log.forEach(row ->
                differences.get(row.arm()).add(row.features(), row.reward() - everybody.predict(row.features())));
        return new RewardModel(everybody, differences.stream().map(Ridge::of).toList());
    }

    /** What an arm is expected to bring with somebody. */
    public double expect(double[] features, int arm) {
        return everybody.predict(features) + arms.get(arm).predict(features);
    }

    /** What each arm is expected to bring with somebody. */
    public double[] expect(double[] features) {
        double common = everybody.predict(features);
        return IntStream.range(0, arms.size())
                .mapToDouble(arm -> common + arms.get(arm).predict(features))
                .toArray();
    }
}
