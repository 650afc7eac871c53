package io.bearhug.benchmarks.bandit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.table.ArffReader;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import io.bearhug.benchmarks.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A set of classified rows as decisions: for each row one class is chosen, and only whether that was right is told and learned (as in
 * Bietti, Agarwal and Langford's bake-off). The loss is counted from the first decision on, before anything is known.
 */
public final class BanditBench {

    private static final Set<String> OPTIONS = Set.of("data", "label", "seeds");
    private static final int MOST_CLASSES = 1_000;
    private static final double NANOS_PER_MICRO = 1e3;

    private final Features features;
    private final int[] classes;
    private final int arms;

    private BanditBench(Features features, int[] classes, int arms) {
        this.features = features;
        this.classes = classes.clone();
        this.arms = arms;
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, OPTIONS);
        Table table = ArffReader.read(Path.of(options.get("data")));
        Column label = options.find("label").map(table::column).orElseGet(() -> table.columns()
                .getLast());
        BanditFigures figures = of(table, label).figures(options.number("seeds", 3, 1, 100));
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        return 0;
    }

    /** Of rows whose classes are in a column that no feature is made of. */
    static BanditBench of(Table table, Column label) {
        List<String> names = label.values().stream().distinct().sorted().toList();
        if (names.size() < 2 || names.size() > MOST_CLASSES) {
            throw new BadInput("column " + label.name() + " has " + names.size()
                    + " different values; classes to choose from are 2 to " + MOST_CLASSES);
        } else if (label.values().stream().anyMatch(Column::isMissing)) {
            throw new BadInput("column " + label.name() + " is the class, and of some rows it is missing");
        }
        int[] classes = label.values().stream()
                .mapToInt(value -> Collections.binarySearch(names, value))
                .toArray();
        return new BanditBench(Features.of(table.without(Set.of(label.name())), table.rows()), classes, names.size());
    }

    /** Decides all rows once for each of the seeds 1, 2, 3 … */
    BanditFigures figures(int seeds) {
        List<Double> losses = new ArrayList<>();
        long start = System.nanoTime();
        for (int seed = 1; seed <= seeds; seed++) {
            losses.add(loss(seed));
            System.err.printf(Locale.ROOT, "seed %d: loss %.4f%n", seed, losses.getLast());
        }
        double micros = (System.nanoTime() - start) / NANOS_PER_MICRO;
        return new BanditFigures(
                "bandit",
                classes.length,
                arms,
                features.count(),
                losses,
                losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                micros / ((double) seeds * classes.length));
    }

    private double loss(long seed) {
        Random dice = new Random(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, classes.length).boxed().toList());
        Collections.shuffle(order, dice);
        Learner learner = new Learner(arms, features, dice);
        int wrong = 0;
        for (int row : order) {
            int chosen = learner.choose(features.of(row));
            boolean wasRight = chosen == classes[row];
            learner.learn(chosen, features.of(row), wasRight);
            wrong += wasRight ? 0 : 1;
        }
        return (double) wrong / classes.length;
    }
}
