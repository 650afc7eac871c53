package io.bearhug.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Trust;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceDirectoryTest {

    private static final WriteKey KEY = new WriteKey("k");
    private static final Source SHOP = new Source("shop", "Shop", Trust.SERVER, List.of(), true, null);

    private final List<UniEmitter<? super Map<String, Source>>> reads = new ArrayList<>();
    private final SourceDirectory directory = new SourceDirectory(slow());

    @Test
    void aReadThatBeganEarlierForgetsNothing() {
        begin();
        begin();
        reads.get(1).complete(Map.of(KEY.hash(), SHOP));
        reads.get(0).complete(Map.of());

        assertThat(directory.find(KEY)).contains(SHOP);
    }

    @Test
    void aLaterReadForgetsWhatIsGone() {
        begin();
        begin();
        reads.get(0).complete(Map.of(KEY.hash(), SHOP));
        assertThat(directory.find(KEY)).contains(SHOP);
        reads.get(1).complete(Map.of());

        assertThat(directory.find(KEY)).isEmpty();
    }

    @Test
    void aFailedReadLeavesWhatIsKnown() {
        assertThat(directory.isLoaded()).isFalse();
        begin();
        reads.get(0).complete(Map.of(KEY.hash(), SHOP));
        begin();
        reads.get(1).fail(new IllegalStateException("away"));

        assertThat(directory.find(KEY)).contains(SHOP);
        assertThat(directory.isLoaded()).isTrue();
    }

    private void begin() {
        directory.refresh().subscribe().with(_ -> {}, _ -> {});
    }

    /** Answers when the test says so. */
    private Sources slow() {
        return (Sources) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Sources.class}, (_, method, _) -> read(method.getName()));
    }

    private Uni<Map<String, Source>> read(String method) {
        assertThat(method).isEqualTo("byKeyHash");
        return Uni.createFrom().emitter(reads::add);
    }
}
