package io.bearhug.decision.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One runs, two wait, the next is sent away. */
class TurnsTest {

    private static final int PATIENCE = 20;

    private final Turns turns = new Turns();
    private final List<String> begun = new CopyOnWriteArrayList<>();

    @Test
    void oneAfterTheOtherAndNoMoreThanMayWait() throws Exception {
        var first = new CompletableFuture<Void>();
        var last = new CompletableFuture<Void>();
        use("first", first);
        use("second", CompletableFuture.failedFuture(new IllegalStateException("goes wrong")));
        use("third", last);

        assertThat(turns.take()).isFalse();
        assertThat(begun).doesNotContain("second", "third");
        first.complete(null);
        last.get(PATIENCE, TimeUnit.SECONDS);
        assertThat(begun).containsExactly("first", "second", "third");
    }

    @Test
    void aTurnThatIsGivenBackIsFree() {
        assertThat(List.of(turns.take(), turns.take(), turns.take(), turns.take()))
                .containsExactly(true, true, true, false);
        turns.giveBack();
        assertThat(turns.take()).isTrue();
    }

    private void use(String name, CompletableFuture<Void> ends) {
        assertThat(turns.take()).isTrue();
        turns.use(() -> {
            begun.add(name);
            if (name.equals("third")) {
                ends.complete(null);
            }
            return Uni.createFrom().completionStage(ends);
        });
    }
}
