import type { Endpoint } from 'payload'

/**
 * Payload lets whoever reaches a fresh installation first make an account with any role. Accounts are
 * made by the start command or by an administrator, so that door stays shut for both auth collections.
 */
export const refuseFirstRegister: Omit<Endpoint, 'root'> = {
  path: '/first-register',
  method: 'post',
  handler: (req) =>
    Response.json(
      {
        errors: [
          {
            message:
              req.i18n.language === 'zh'
                ? '首个账号由启动命令创建，请使用启动时显示的账号登录。'
                : 'The first account is made by the start command; sign in with the one it printed.',
          },
        ],
      },
      { status: 403 },
    ),
}
