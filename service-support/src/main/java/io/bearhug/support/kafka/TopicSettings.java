package io.bearhug.support.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalLong;

/** How the suite's topics are named and made. */
@ConfigMapping(prefix = "bearhug.topic")
public interface TopicSettings {

    /** In front of every name, so that several installations can share a cluster. */
    @WithDefault("bearhug.")
    String prefix();

    /** Of topics keyed by fragment or person; fixed once they exist. */
    @WithDefault("3")
    int partitions();

    /** Of every topic. */
    @WithDefault("1")
    short replicas();

    /** Whether services make the topics they miss. */
    @WithDefault("true")
    boolean create();

    /** Bumped by the operator when a topic is recreated or repartitioned; tells old offsets from new ones. */
    OptionalLong generation();
}
