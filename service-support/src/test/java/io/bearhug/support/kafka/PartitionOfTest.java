package io.bearhug.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class PartitionOfTest {

    @Test
    void aKeyIsLookedForWhereTheProducerPutsIt() {
        for (int key = 0; key < 200; key++) {
            var name = "user_id:ä-" + key;
            assertThat(TopicReads.partitionOf(name, 7))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(name.getBytes(StandardCharsets.UTF_8), 7));
        }
    }
}
