import type { Finding } from '../doctor/contract.ts';
import type { ProviderConfiguration } from '../platform/configuration.server.ts';
import type { Text } from '../platform/language.ts';
import { silent } from '../platform/log.server.ts';
import { Problem } from '../platform/problem.ts';
import { openProvider } from './provider.server.ts';

const about: Text = { vi: 'Đăng nhập một lần', en: 'Single sign-on' };

const good = (issuer: string): Text => ({
  vi: `${issuer} trả lời đúng tên. Mã ứng dụng và khóa bí mật chỉ thử được khi có người đăng nhập.`,
  en: `${issuer} answers by that name. The client id and the secret are tried only when somebody signs in.`,
});
const silentOne = (issuer: string): Text => ({
  vi: `${issuer} không trả lời, nên hiện chỉ đăng nhập được bằng mật khẩu. Hãy xem mạng, chứng thư của cổng (NODE_EXTRA_CA_CERTS) và IPAddressAllow= của dịch vụ.`,
  en: `${issuer} does not answer, so that one signs in by password only. Look at the network, the certificate of the provider (NODE_EXTRA_CA_CERTS) and IPAddressAllow= of the service.`,
});
const other = (issuer: string): Text => ({
  vi: `Ở ${issuer} không có cổng nào tự khai đúng tên ấy. Hãy đặt DONDOC_OIDC_ISSUER đúng như mục issuer của /.well-known/openid-configuration.`,
  en: `At ${issuer} no provider calls itself so. Set DONDOC_OIDC_ISSUER as issuer stands in /.well-known/openid-configuration.`,
});

/** Whether somebody could be sent to the provider now; nothing where there is none. */
export async function checkProvider(setting: ProviderConfiguration | undefined): Promise<Finding[]> {
  if (setting === undefined) return [];
  const { issuer } = setting;
  try {
    await openProvider(setting, silent).begin('http://localhost/', false);
    return [{ about, state: 'good', says: good(issuer) }];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const says = error.code === 'provider-unreachable' ? silentOne(issuer) : other(issuer);
    return [{ about, state: 'warning', says }];
  }
}
