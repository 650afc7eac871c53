package io.bearhug.benchmarks.ope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeBenchTest {

    private static final int ROWS = 8_000;
    private static final Options NONE = new Options(Map.of());

    @TempDir
    Path folder;

    /** Arm b brings x more than arm a; a is logged more often the smaller x is, or never where there is a hole. */
    private static Table table(boolean hasHole) {
        Random dice = new Random(6);
        List<String> xs = new ArrayList<>();
        List<String> arms = new ArrayList<>();
        List<String> rewards = new ArrayList<>();
        List<String> propensities = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double x = dice.nextGaussian();
            double ofB = hasHole && x < 0 ? 0 : 1 / (1 + Math.exp(-x));
            boolean isB = dice.nextDouble() < ofB;
            xs.add(Double.toString(x));
            arms.add(isB ? "b" : "a");
            rewards.add(Double.toString((isB ? 2 + x : 1) + dice.nextGaussian()));
            propensities.add(Double.toString(isB ? ofB : 1 - ofB));
        }
        return new Table(List.of(
                Column.of("x", xs),
                Column.of("action", arms),
                Column.of("reward", rewards),
                Column.of("p", propensities)));
    }

    private static OpeFigures figures(Table table, String policy) throws IOException {
        DecisionLog log = OpeBench.log(table, NONE);
        return OpeBench.figures(log, Target.of(policy, log, "action"));
    }

    @Test
    void thePolicyThatIsAskedForIsJudgedNotTheLoggedOne() throws IOException {
        OpeFigures always = figures(table(false), "b");
        OpeFigures uniform = figures(table(false), "uniform");

        assertThat(Objects.requireNonNull(always.dr()).value()).isCloseTo(2, within(0.08));
        assertThat(Objects.requireNonNull(always.ips()).value()).isCloseTo(2, within(0.25));
        assertThat(Objects.requireNonNull(always.snips()).value()).isCloseTo(2, within(0.2));
        assertThat(Objects.requireNonNull(uniform.dr()).value()).isCloseTo(1.5, within(0.08));
        assertThat(always.logged()).isGreaterThan(1.6);
        assertThat(always.refused()).isNull();
    }

    @Test
    void aPolicyInAFileChoosesByRow() throws IOException {
        Table table = table(false);
        Path chosen = Files.writeString(
                folder.resolve("chosen.csv"),
                "arm\n"
                        + table.column("x").values().stream()
                                .map(x -> Double.parseDouble(x) > -1 ? "b" : "a")
                                .collect(Collectors.joining("\n")));
        Path probabilities = Files.writeString(folder.resolve("likely.csv"), "a,b\n" + "0.5,0.5\n".repeat(ROWS));

        double best =
                Objects.requireNonNull(figures(table, chosen.toString()).dr()).value();
        assertThat(best).as("E max(1, 2 + x)").isCloseTo(2.083, within(0.08));
        assertThat(figures(table, probabilities.toString())).isEqualTo(figures(table, "uniform"));
    }

    @Test
    void withoutSupportItIsRefused() throws IOException {
        OpeFigures figures = figures(table(true), "b");

        assertThat(figures.refused()).contains("never done");
        assertThat(figures.dr()).isNull();
        assertThat(figures(table(true), "a").refused()).isNull();
    }

    @Test
    void whatWasNeverDoneIsNotJudged() throws IOException {
        Path chosen = Files.writeString(folder.resolve("chosen.csv"), "action\n" + "a\n".repeat(ROWS - 1) + "d\n");
        Path likely = Files.writeString(folder.resolve("likely.csv"), "a,b,d\n" + "0.5,0.4,0.1\n".repeat(ROWS));

        assertThat(figures(table(false), "c").refused())
                .isEqualTo("what the policy would do was never done: c; the log holds a, b");
        assertThat(figures(table(false), chosen.toString()).refused()).contains("never done: d;");
        assertThat(figures(table(false), likely.toString()).refused()).contains("never done: d;");
    }

    @Test
    void theDecisionsOfFewPeopleAreNotJudged() throws IOException {
        Table logged = table(false);
        List<Column> columns = new ArrayList<>(logged.columns());
        columns.add(Column.of(
                "person",
                IntStream.range(0, ROWS).mapToObj(row -> "p" + row % 40).toList()));

        assertThat(figures(new Table(columns), "uniform").refused()).contains("decisions of 40 people only");
    }

    @Test
    void wrongPoliciesAndLogsAreSaid() throws IOException {
        Table table = table(false);
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n" + "0.5,0.6\n".repeat(ROWS));
        Path small = Files.writeString(folder.resolve("short.csv"), "arm\na\n");

        assertThatThrownBy(() -> figures(table, "c.csv"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no file c.csv")
                .hasMessageContaining("an arm (a, b)");
        assertThatThrownBy(() -> figures(table, wrong.toString())).hasMessageContaining("row 1 of the policy");
        assertThatThrownBy(() -> figures(table, small.toString())).hasMessageContaining("has 1 rows, the log 8000");
        assertThatThrownBy(() -> OpeBench.log(
                        new Table(List.of(Column.of("arm", List.of("a")), Column.of("reward", List.of("1")))), NONE))
                .hasMessageContaining("no column is called propensity");
    }
}
