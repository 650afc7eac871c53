package io.bearhug.benchmarks.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BanditBenchTest {

    private static final int ROWS = 3_000;

    /** Four kinds of people around four points; whether the class follows them or chance is the caller's choice. */
    private static Table table(boolean isLearnable) {
        Random dice = new Random(1);
        List<String> x = new ArrayList<>();
        List<String> y = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int kind = dice.nextInt(4);
            x.add(Double.toString((kind % 2 == 0 ? -2 : 2) + dice.nextGaussian()));
            y.add(Double.toString((kind < 2 ? -2 : 2) + dice.nextGaussian()));
            kinds.add("kind" + (isLearnable ? kind : dice.nextInt(4)));
        }
        return new Table(
                List.of(new Column("x", true, x), new Column("y", true, y), new Column("class", false, kinds)));
    }

    private static BanditFigures figures(Table table) {
        return BanditBench.of(table, table.column("class")).figures(2);
    }

    @Test
    void whatCanBeLearnedIsLearnedSoon() {
        BanditFigures figures = figures(table(true));

        assertThat(figures.rows()).isEqualTo(ROWS);
        assertThat(figures.classes()).isEqualTo(4);
        assertThat(figures.features()).isEqualTo(3);
        assertThat(figures.losses()).hasSize(2).allMatch(loss -> loss < 0.15);
    }

    @Test
    void whereNothingCanBeLearnedItIsRightByChance() {
        assertThat(figures(table(false)).meanLoss()).isBetween(0.7, 0.8);
    }

    @Test
    void theSameSeedsGiveTheSameLosses() {
        assertThat(figures(table(true)).losses()).isEqualTo(figures(table(true)).losses());
    }

    @Test
    void aLabelThatIsNoClassIsRefused() {
        Table table = table(true);

        assertThatThrownBy(() -> BanditBench.of(table, table.column("x")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("classes to choose from are 2 to 1000");
        Column gaps = new Column("gaps", false, List.of("a", "b", "?"));
        assertThatThrownBy(() -> BanditBench.of(new Table(List.of(gaps)), gaps))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("it is missing");
    }
}
