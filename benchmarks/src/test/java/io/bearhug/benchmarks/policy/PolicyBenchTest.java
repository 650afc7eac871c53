package io.bearhug.benchmarks.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyBenchTest {

    private static final int ROWS = 12_000;
    private static final List<String> ARMS = List.of("mail", "none", "chat");

    /** What an arm adds to a chance of responding of a tenth. */
    @FunctionalInterface
    private interface Effect {
        double of(String arm, double age, String town);
    }

    private static Table table(long seed, Effect effect) {
        Random dice = new Random(seed);
        List<String> ages = new ArrayList<>();
        List<String> towns = new ArrayList<>();
        List<String> arms = new ArrayList<>();
        List<String> responses = new ArrayList<>();
        List<String> clicks = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double age = dice.nextGaussian();
            String town = dice.nextBoolean() ? "Oslo" : "Rome";
            String arm = ARMS.get(dice.nextInt(ARMS.size()));
            ages.add(Double.toString(age));
            towns.add(town);
            arms.add(arm);
            responses.add(dice.nextDouble() < 0.1 + effect.of(arm, age, town) ? "1" : "0");
            clicks.add(arm.equals("none") ? "0" : dice.nextInt(3) == 0 ? "1" : "0");
        }
        return new Table(List.of(
                Column.of("age", ages),
                Column.of("town", towns),
                Column.of("arm", arms),
                Column.of("response", responses),
                Column.of("clicked", clicks)));
    }

    private static PolicyFigures figures(Table table, String... more) {
        List<String> call = new ArrayList<>(List.of("--data", "x", "--arm", "arm", "--reward", "response"));
        call.addAll(List.of(more));
        return PolicyBench.figures(table, PolicySettings.of(call));
    }

    @Test
    void aGainThatIsNotThereIsNotClaimed() {
        for (int seed = 1; seed <= 12; seed++) {
            PolicyFigures nothingWorks = figures(table(seed, (_, _, _) -> 0));
            PolicyFigures mailWorksWithAll = figures(table(seed, (arm, _, _) -> arm.equals("mail") ? 0.1 : 0));

            assertThat(nothingWorks.verdict()).as("seed %d", seed).isNotEqualTo("better");
            assertThat(mailWorksWithAll.verdict()).as("seed %d", seed).isNotEqualTo("better");
            assertThat(mailWorksWithAll.bestConstant()).isEqualTo("mail");
        }
    }

    @Test
    void theGainOfSilenceIsFoundWhereItIs() {
        PolicyFigures figures = figures(
                table(1, (arm, _, town) -> arm.equals("mail") && town.equals("Oslo") ? 0.25 : 0),
                "--cost",
                "mail=0.08",
                "chat=0.08");

        assertThat(figures.bestConstant()).isEqualTo("mail");
        assertThat(figures.verdict()).isEqualTo("better");
        assertThat(figures.difference()).isCloseTo(0.04, within(0.015));
        assertThat(figures.shares().get("none")).isCloseTo(0.5, within(0.05));
        assertThat(figures.shares().get("mail")).isCloseTo(0.5, within(0.05));
    }

    @Test
    void whereMessagesOnlyCostSilenceIsChosen() {
        PolicyFigures figures = figures(table(2, (_, _, _) -> 0), "--cost", "mail=0.1", "--cost", "chat=0.1");

        assertThat(figures.bestConstant()).isEqualTo("none");
        assertThat(figures.shares().get("none")).isGreaterThan(0.95);
    }

    @Test
    void whatCameAfterTheArmIsNoFeature() {
        assertThat(figures(table(1, (_, _, _) -> 0)).features())
                .as("a constant, the age, two towns; clicks came later")
                .isEqualTo(4);
        assertThat(figures(table(1, (_, _, _) -> 0)).leftOut()).containsExactly("clicked");
        assertThat(figures(table(1, (_, _, _) -> 0), "--without", "town").features())
                .isEqualTo(2);
    }

    /** Who responds is noted in one more column, for half of them, by chance: with no arm more often than with another. */
    @Test
    void whatGivesTheRewardAwayIsNoFeature() {
        Table table = table(1, (_, _, _) -> 0);
        Random dice = new Random(8);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of(
                "bought",
                table.column("response").values().stream()
                        .map(response -> response.equals("1") && dice.nextBoolean() ? "1" : "0")
                        .toList()));

        assertThat(figures(new Table(columns)).leftOut()).containsExactly("clicked", "bought");
    }

    @Test
    void anArmThatWasHardlyTriedIsNotChosen() {
        Table table = table(1, (_, _, _) -> 0);
        List<String> arms = new ArrayList<>(table.column("arm").values());
        List<String> responses = new ArrayList<>(table.column("response").values());
        for (int row = 0; row < 3; row++) {
            arms.set(row, "Mail");
            responses.set(row, "1");
        }
        PolicyFigures figures = figures(new Table(List.of(
                table.column("age"), table.column("town"), Column.of("arm", arms), Column.of("response", responses))));

        assertThat(figures.hardlyTried()).containsExactly("Mail");
        assertThat(figures.constants()).containsOnlyKeys("chat", "mail", "none");
        assertThat(figures.leftOut()).isEmpty();
    }

    @Test
    void thousandsOfArmsAreRefusedBeforeAnythingIsComputed() {
        Table table = table(1, (_, _, _) -> 0);
        List<String> arms =
                IntStream.range(0, ROWS).mapToObj(row -> "arm" + row).toList();
        Table many = new Table(List.of(table.column("age"), Column.of("arm", arms), table.column("response")));

        assertThatThrownBy(() -> figures(many)).isInstanceOf(BadInput.class).hasMessageContaining("100 are the most");
    }

    @Test
    void wrongCallsAreSaid() {
        Table table = table(1, (_, _, _) -> 0);

        assertThatThrownBy(() -> figures(table, "--cost", "sms=1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no arm sms; the arms are chat, mail, none");
        assertThatThrownBy(() -> figures(table, "--cost", "mail=much")).hasMessageContaining("much is no number");
        assertThatThrownBy(() -> figures(table, "--cost", "mail=")).hasMessageContaining("is no number");
        assertThatThrownBy(() -> figures(table, "--propensity", "0")).hasMessageContaining("above 0");
        assertThatThrownBy(() -> figures(table, "--propensity", "0.8")).hasMessageContaining("chat was chosen in 33");
        assertThat(figures(table, "--propensity", "0.3333").rows()).isEqualTo(ROWS);
        assertThatThrownBy(() -> figures(table, "--without", "height")).hasMessageContaining("no column height");
        assertThatThrownBy(() -> PolicyBench.figures(
                        table, PolicySettings.of(List.of("--data", "x", "--arm", "arm", "--reward", "town"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("column town is of numbers, but holds");
    }
}
