package dev.tenon.jdbc.url;

/** The parameters of urls that have one of a few values. */
public final class Modes {
    private Modes() {}

    /** Whether the connection is encrypted, and what is checked ({@code sslmode}). */
    public enum Tls {
        DISABLE,
        ALLOW,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL
    }

    /** Which certificates of the server are accepted ({@code sslaccept}). */
    public enum Certificates {
        STRICT,
        ACCEPT_INVALID_CERTS
    }

    /** How much of the traffic is encrypted ({@code encrypt}). */
    public enum Encryption {
        /** All of it. */
        TRUE,
        /** The login alone. */
        FALSE,
        /** Nothing, not even the login. */
        DANGER_PLAINTEXT
    }

    /** Whether the login is tied to the encrypted connection ({@code channel_binding}). */
    public enum ChannelBinding {
        DISABLE,
        PREFER,
        REQUIRE
    }

    /** Which of several servers is wanted ({@code target_session_attrs}). */
    public enum Target {
        ANY,
        READ_WRITE,
        READ_ONLY,
        PRIMARY,
        STANDBY,
        PREFER_STANDBY
    }

    /** The isolation level of transactions that ask for none ({@code isolationLevel}). */
    public enum Isolation {
        READ_UNCOMMITTED,
        READ_COMMITTED,
        REPEATABLE_READ,
        SNAPSHOT,
        SERIALIZABLE
    }

    /** Whether the file of a database must be there ({@code mode}). */
    public enum File {
        /** It is made if it is not there. */
        RWC,
        /** It must be there. */
        RW,
        /** There is none: the database is kept in memory. */
        MEMORY
    }

    /** How hard a commit tries to survive a power loss ({@code synchronous}). */
    public enum Synchronous {
        /** The last commits before a power loss may be forgotten; the file is never corrupt. */
        NORMAL,
        /** A commit that was acknowledged survives. */
        FULL
    }
}
