package dev.tenon.mariadb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** The two servers that speak this protocol and differ in what they can do. */
enum Server {
    /** MariaDB. */
    MARIADB,
    /** MySQL. */
    MYSQL;

    /** The one at the other end of a connection; what calls itself neither is taken for the one that can do less. */
    static Server of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String name = metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
        return name.contains("MariaDB") ? MARIADB : MYSQL;
    }
}
