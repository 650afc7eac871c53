package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import io.bearhug.matching.model.LinkageModel.Frequencies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns a model from records without labels, by expectation and maximisation over <em>all</em> pairs of the table: pairs that are no
 * candidates count as strangers. Block keys therefore bias nothing but what they miss.
 *
 * <p>Each maximum is one <em>a posteriori</em>: what experience expects of matches counts like some seen pairs, so that a column nearly
 * empty, constant, or without any repeated value keeps sensible numbers.
 */
final class Estimation {

    private static final int ROUNDS = 30;
    private static final double SETTLED = 0.001;
    private static final int CHUNK = 1 << 15;

    /** Pairs that experience counts as. */
    private static final double EXPERIENCE = 20;

    private static final double HIGHEST_PRIOR = 0.2;
    /** Pairs of relatives for each pair of one person: where learning starts, and the bounds of what is learned. */
    private static final double RELATIVES = 0.5;

    private static final double FEWEST_RELATIVES = 0.5;
    private static final double MOST_RELATIVES = 3;

    /** A level is at least this frequent among strangers: no single agreement is worth more than about twenty bits. */
    private static final double RAREST = 1e-6;

    /** Nor is a level rarer than this among matches: everything happens, and no single difference is proof. */
    private static final double LEAST_MATCHES = 0.002;

    /**
     * The worst level is at most so many times as frequent among matches as experience expects: else learning takes relatives of one name
     * for matches whose dates of birth are all wrong, and believes it more in each round.
     */
    private static final double MOST_CONTRADICTION = 3;

    /** The share of what random pairs show that is at least ascribed to strangers, however many matches are among them. */
    private static final double LEAST_STRANGERS = 0.02;

    private final LevelCounts random;
    private final double allPairs;

    Estimation(LevelCounts random, int records) {
        this.random = random;
        this.allPairs = (double) records * (records - 1) / 2;
    }

    /** What is believed before any pair was looked at closely: each record has one double. */
    LinkageModel expectation(int records) {
        double prior = Math.min(HIGHEST_PRIOR, 1.0 / Math.max(2, records));
        return model(prior, RELATIVES, new LevelCounts());
    }

    /** Learns from these pairs, starting with a model. */
    LinkageModel learn(ComparedPairs pairs, LinkageModel start) {
        LinkageModel model = start;
        for (int round = 0; round < ROUNDS; round++) {
            Expected expected = expect(pairs, new Scorer(model));
            LevelCounts matches = expected.matches;
            double prior = Math.clamp(matches.pairs() / allPairs, 1 / (2 * allPairs + 8), HIGHEST_PRIOR);
            double relatives = Math.clamp(
                    (expected.relatives + EXPERIENCE * RELATIVES) / (matches.pairs() + EXPERIENCE),
                    FEWEST_RELATIVES,
                    MOST_RELATIVES);
            boolean settled = Math.abs(prior - model.prior()) < SETTLED * prior;
            model = model(prior, relatives, matches);
            if (settled) {
                break;
            }
        }
        return model;
    }

    private static Expected expect(ComparedPairs pairs, Scorer scorer) {
        int chunks = (pairs.size() + CHUNK - 1) / CHUNK;
        Expected[] parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> expect(pairs, scorer, chunk))
                .toArray(Expected[]::new);
        LevelCounts matches = new LevelCounts();
        double relatives = 0;
        for (Expected part : parts) {
            matches.add(part.matches);
            relatives += part.relatives;
        }
        return new Expected(matches, relatives);
    }

    private static Expected expect(ComparedPairs pairs, Scorer scorer, int chunk) {
        LevelCounts counts = new LevelCounts();
        double relatives = 0;
        int end = Math.min(pairs.size(), (chunk + 1) * CHUNK);
        for (int position = chunk * CHUNK; position < end; position++) {
            Scorer.Score score = scorer.score(pairs.vector(position));
            counts.add(pairs.vector(position), Scorer.probability(score.weight()));
            relatives += score.ofRelatives();
        }
        return new Expected(counts, relatives);
    }

    /** What the pairs are expected to be: matches, each counted by its probability, and how many pairs of relatives. */
    private record Expected(LevelCounts matches, double relatives) {}

    private LinkageModel model(double prior, double relatives, LevelCounts matches) {
        Map<Attribute, Frequencies> frequencies = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            frequencies.put(attribute, frequencies(attribute, prior, matches));
        }
        return new LinkageModel(LinkageModel.VERSION, prior, relatives, frequencies);
    }

    private Frequencies frequencies(Attribute attribute, double prior, LevelCounts matches) {
        List<Double> ofMatches = new ArrayList<>();
        List<Double> ofStrangers = new ArrayList<>();
        for (int level = 0; level < attribute.levels().size(); level++) {
            double expected = attribute.levels().get(level).expected();
            double match =
                    (matches.count(attribute, level) + EXPERIENCE * expected) / (matches.known(attribute) + EXPERIENCE);
            boolean worst = level == attribute.levels().size() - 1;
            ofMatches.add(Math.clamp(match, LEAST_MATCHES, worst ? MOST_CONTRADICTION * expected : 1));
            ofStrangers.add(ofStrangers(attribute, level, prior * match));
        }
        return new Frequencies(ofMatches, ofStrangers);
    }

    /** Random pairs less the matches among them. */
    private double ofStrangers(Attribute attribute, int level, double matches) {
        double seen = (random.count(attribute, level) + 1)
                / (random.known(attribute) + attribute.levels().size());
        return Math.max(RAREST, Math.max(LEAST_STRANGERS * seen, seen - matches));
    }
}
