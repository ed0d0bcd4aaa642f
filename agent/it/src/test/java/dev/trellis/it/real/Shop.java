package dev.trellis.it.real;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A client with a shop's tables of its own in a database server: always the same requests in the
 * same order, one at a time, and the answers to them word by word.
 */
final class Shop {

  private static final int ORDERS = 600;
  private static final int BATCH = 100;

  private static final List<String> TABLES =
      List.of(
          "create table customer(id int primary key, name varchar(40) unique, city varchar(20))",
          "create table orders(id int primary key, customer int references customer(id),"
              + " amount decimal(10, 2), note clob)");

  private static final List<String> REQUESTS =
      List.of(
          "select count(*), sum(amount), min(amount), max(amount) from orders",
          "select c.city, count(*), sum(o.amount) from customer c join orders o"
              + " on o.customer = c.id group by c.city order by 3 desc, 1",
          "select c.name, listagg(o.id, ' ') within group (order by o.id) from customer c"
              + " left join orders o on o.customer = c.id and o.amount > 90 group by c.name"
              + " order by c.name",
          "with recursive n(i, f) as (select 1, cast(1 as bigint) union all select i + 1, f * 2 from n"
              + " where i < 40) select i, f from n where i > 35",
          "select id, rank() over (partition by customer order by amount desc, id) from orders"
              + " where id < 60 order by id",
          "select json_object('id': id, 'note': note) from orders where id = 17",
          "select upper(name), regexp_replace(city, '[aeiou]', '*') from customer"
              + " where name like '%7%' order by id",
          "select from nothing at all",
          "insert into customer values(1, 'customer 1', 'again')",
          "insert into orders values(100000, 999999, 1, 'of nobody')",
          "update orders set amount = amount + 1 where mod(id, 3) = 0",
          "create index by_amount on orders(amount, id)",
          "explain select id from orders where amount between 10 and 20 order by amount",
          "select id, amount from orders where amount between 10 and 20 order by amount, id",
          "merge into customer key(id) values(1, 'customer one', 'Trier')",
          "select distinct city from customer order by city",
          "delete from orders where customer in (select id from customer where city = 'Ulm')",
          "select count(*) from orders",
          "select table_name, column_name, data_type from information_schema.columns"
              + " where table_schema = current_schema order by 1, ordinal_position",
          "script nodata nopasswords nosettings");

  private final List<String> answers = new ArrayList<>();

  private Shop() {}

  /**
   * Opens a connection of its own, makes the tables anew, sends all requests and closes it.
   *
   * @param url of a database that is this client's alone
   * @return a line for each row, count and error
   */
  static List<String> trade(String url) throws SQLException {
    Shop shop = new Shop();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("drop all objects");
      for (String table : TABLES) {
        shop.ask(statement, table);
      }
      shop.fill(connection);
      for (String request : REQUESTS) {
        shop.ask(statement, request);
      }
      shop.changeItsMind(connection);
    }
    return shop.answers;
  }

  private void fill(Connection connection) throws SQLException {
    String[] cities = {"Ulm", "Trier", "Kiel", "Jena", "Bonn"};
    try (PreparedStatement customer =
            connection.prepareStatement("insert into customer values(?, ?, ?)");
        PreparedStatement order =
            connection.prepareStatement("insert into orders values(?, ?, ?, ?)")) {
      for (int i = 0; i < ORDERS / 10; i++) {
        customer.setInt(1, i);
        customer.setString(2, "customer " + i);
        customer.setString(3, cities[i % cities.length]);
        answers.add("customer " + customer.executeUpdate());
      }
      for (int i = 0; i < ORDERS; i++) {
        order.setInt(1, i);
        order.setInt(2, i * 7 % (ORDERS / 10));
        order.setInt(3, i * 31 % 101);
        String note = "a note, ".repeat(i % 50 == 17 ? 700 : i % 9);
        order.setCharacterStream(4, new StringReader(note));
        order.addBatch();
        if (i % BATCH == BATCH - 1) {
          answers.add("orders " + order.executeBatch().length);
        }
      }
    }
  }

  private void changeItsMind(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      ask(statement, "delete from orders");
      ask(statement, "select count(*) from orders");
      connection.rollback();
      ask(statement, "select count(*) from orders");
    }
    connection.commit();
  }

  private void ask(Statement statement, String request) {
    try {
      if (!statement.execute(request)) {
        answers.add(statement.getUpdateCount() + " changed");
        return;
      }
      try (ResultSet rows = statement.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(rows.getString(column));
          }
          answers.add(String.join(" | ", row.stream().map(String::valueOf).toList()));
        }
      }
    } catch (SQLException e) {
      answers.add(e.getErrorCode() + " " + e.getMessage());
    }
  }
}
