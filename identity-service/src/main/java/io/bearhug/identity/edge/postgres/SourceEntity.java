package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A source as a row. */
@Entity
@Table(name = "source")
class SourceEntity {

    @Id
    String id = "";

    @Column(nullable = false)
    String name = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Trust trust = Trust.BROWSER;

    @Column(nullable = false)
    String[] origins = {};

    static SourceEntity of(Source source) {
        SourceEntity row = new SourceEntity();
        row.id = source.id();
        row.name = source.name();
        row.trust = source.trust();
        row.origins = source.origins().toArray(String[]::new);
        return row;
    }
}
